import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { givenDay, givenInstant } from '@vigil/domain/calendar/given-dates';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { BREAK_GLASS, EmergencyGuard } from '../access/emergency.guard.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { Problem } from '../problems/problem.js';
import { caseAnswer } from './case-answer.js';
import { caseReference } from './case-reference.js';
import { Cases, type UnlockBody } from './cases.js';
import type { CaseView } from './present.js';
import {
  caseCommandsAnswer,
  caseDeadlinesAnswer,
  caseWorkflowAnswer,
  openedAnswer,
  textAnswer,
  timelineAnswer,
} from './reading-answers.js';
import { unlockReason } from './unlock-reason.js';
import { Workflow, type CaseWorkflow } from './workflow.js';

const asOfQuery = z.strictObject({
  asOf: z.union([givenInstant(), givenDay()]).optional(),
  axis: z.enum(['recorded', 'effective']).default('recorded'),
});
const pageQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
const unlockBody = z.strictObject({
  target: z.union([
    z.strictObject({ personId: z.string().max(64) }),
    z.strictObject({ textId: z.string().max(100) }),
  ]),
  reason: unlockReason,
});

/** Reads of one case. Every answer says of when it is, and none may be cached. */
@Controller('cases')
@ApiTags('cases')
@ApiBearerAuth()
@UseGuards(EmergencyGuard)
@ApiHeader({
  name: BREAK_GLASS,
  required: false,
  description:
    'In an emergency, a supervisor of another unit says why, percent-encoded: logged, and told to the data protection officer.',
})
export class CasesController {
  constructor(
    @Inject(Cases) private readonly cases: Cases,
    @Inject(Workflow) private readonly workflow: Workflow,
  ) {}

  @Get(':ref')
  @Access('case:read')
  @ApiOperation({ summary: 'The case: what the office knows, or knew at asOf' })
  @Answers(caseAnswer)
  async view(
    @Param('ref', { schema: caseReference }) ref: string,
    @Query({ schema: asOfQuery }) query: z.output<typeof asOfQuery>,
    @CurrentColleague() colleague: Colleague,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const at = query.asOf === undefined ? undefined : { instant: endOf(query.asOf), axis: query.axis };
    const view = await this.cases.view(ref, colleague, at);
    if (!at) void reply.header('etag', `"${view.etag}"`);
    return view;
  }

  @Get(':ref/timeline')
  @Access('case:read')
  @ApiOperation({ summary: 'What happened, oldest first' })
  @Answers(timelineAnswer)
  timeline(
    @Param('ref', { schema: caseReference }) ref: string,
    @Query({ schema: pageQuery }) page: z.output<typeof pageQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof timelineAnswer>> {
    return this.cases.timeline(ref, colleague, page);
  }

  @Get(':ref/commands')
  @Access('case:read')
  @ApiOperation({ summary: 'What I may do now, and why not' })
  @Answers(caseCommandsAnswer)
  commands(
    @Param('ref', { schema: caseReference }) ref: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof caseCommandsAnswer>> {
    return this.cases.commands(ref, colleague);
  }

  @Get(':ref/deadlines')
  @Access('case:read')
  @ApiOperation({ summary: 'What runs, until when, and why this date' })
  @Answers(caseDeadlinesAnswer)
  deadlines(
    @Param('ref', { schema: caseReference }) ref: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof caseDeadlinesAnswer>> {
    return this.cases.deadlines(ref, colleague);
  }

  @Get(':ref/workflow')
  @Access('case:read')
  @ApiOperation({ summary: 'What the clockwork knows of the case and is doing' })
  @Answers(caseWorkflowAnswer)
  whatItDoes(
    @Param('ref', { schema: caseReference }) ref: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<CaseWorkflow> {
    return this.workflow.of(ref, colleague);
  }

  @Get(':ref/texts/:textId')
  @Access('case:read')
  @ApiOperation({ summary: 'A text that the office wrote, persons by their aliases' })
  @Answers(textAnswer)
  text(
    @Param('ref', { schema: caseReference }) ref: string,
    @Param('textId', { schema: z.string().max(100) }) textId: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof textAnswer>> {
    return this.cases.text(ref, colleague, textId);
  }

  @Post(':ref/unlock')
  @HttpCode(200)
  @Access('case:unlock')
  @ApiOperation({ summary: 'Open one identity or one received text; the reason is logged first' })
  @Answers(openedAnswer)
  unlock(
    @Param('ref', { schema: caseReference }) ref: string,
    @Body({ schema: unlockBody }) body: UnlockBody,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof openedAnswer>> {
    return this.cases.unlock(ref, colleague, body);
  }
}

/** A day means its end in UTC: what was known when it was over. */
function endOf(asOf: string): number {
  const instant = Date.parse(asOf.length === 10 ? `${asOf}T23:59:59.999Z` : asOf);
  if (Number.isNaN(instant)) throw new Problem('unreadable', 'Give asOf as a day or an instant.');
  return instant;
}
