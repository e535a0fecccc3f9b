import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { availableInOffice } from '@vigil/domain/office/available-in-office';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { textAnswer } from '../cases/reading-answers.js';
import { openedTextAnswer, textOpeningsAnswer, unlockTextBody } from '../cases/text-openings.js';
import { Answers, type Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Office } from './office.js';
import { officeAnswer } from './office-answer.js';
import { officeCommandsAnswer } from './office-commands-answer.js';
import { OfficeTexts } from './office-texts.js';
import { presentOffice } from './present-office.js';
import { whatIfAnswer } from './what-if-answer.js';
import { WhatIf, whatIfBody } from './what-if.js';

/** The office itself, as everybody in it may read it; conflicts are shown to those concerned and to supervisors. */
@Controller('office')
@ApiTags('office')
@ApiBearerAuth()
export class OfficeController {
  constructor(
    @Inject(Office) private readonly office: Office,
    @Inject(WhatIf) private readonly whatIf: WhatIf,
    @Inject(OfficeTexts) private readonly texts: OfficeTexts,
    @Inject(API_PARTS) private readonly parts: ApiParts,
  ) {}

  @Post('what-if')
  @HttpCode(200)
  @Access('office:read')
  @ApiOperation({ summary: 'Which of my open cases would have other terms; nothing is recorded' })
  @Answers(whatIfAnswer)
  ask(
    @Body({ schema: whatIfBody }) body: z.output<typeof whatIfBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof whatIfAnswer>> {
    return this.whatIf.ask(colleague, body);
  }

  @Get()
  @Access('office:read')
  @ApiOperation({
    summary: 'People, roster, holidays, terms, periods, actions, calls, and what the office waits for',
  })
  @Answers(officeAnswer)
  async read(
    @CurrentColleague() colleague: Colleague,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answered<typeof officeAnswer>> {
    const { version, state } = await this.office.now();
    // An office that a program without reminders kept has none: its version is that of its last decision.
    const etag = state.decidedAt || version;
    void reply.header('etag', `"${etag}"`);
    return { ...presentOffice(state, colleague, this.parts.now()), version, etag };
  }

  @Get('commands')
  @Access('office:read')
  @ApiOperation({ summary: 'What I may do in the office now, by my roles or in whose place' })
  @Answers(officeCommandsAnswer)
  async commands(@CurrentColleague() colleague: Colleague): Promise<Answered<typeof officeCommandsAnswer>> {
    const { state } = await this.office.now();
    return { commands: availableInOffice(state, colleague.id, this.parts.now()) };
  }

  @Get('texts/:textId')
  @Access('office:read')
  @ApiOperation({ summary: 'A text that the office wrote: the question of a call, the reason of a proposal' })
  @Answers(textAnswer)
  text(
    @Param('textId', { schema: z.string().max(100) }) textId: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof textAnswer>> {
    return this.texts.text(colleague, textId);
  }

  @Post('unlock')
  @HttpCode(200)
  @Access('office:read')
  @ApiOperation({ summary: 'Open what an entity answered to a call; the reason is logged first' })
  @Answers(openedTextAnswer)
  unlock(
    @Body({ schema: unlockTextBody }) body: z.output<typeof unlockTextBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof openedTextAnswer>> {
    return this.texts.unlock(colleague, body);
  }

  @Get('access-log')
  @Access('office:read')
  @ApiOperation({ summary: 'Who opened which answer to a call, and when' })
  @Answers(textOpeningsAnswer)
  accessLog(@CurrentColleague() colleague: Colleague): Promise<Answered<typeof textOpeningsAnswer>> {
    return this.texts.openings(colleague);
  }
}
