import { Controller, Get, Inject, Param, Query, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { AUDIENCE } from '@vigil/domain/vocabulary/audience';
import { Access } from '../access/access.decorator.js';
import { EmergencyGuard } from '../access/emergency.guard.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { caseReference } from './case-reference.js';
import { previewAnswer } from './preview-answer.js';
import { Previews } from './previews.js';

const partId = z.string().max(64);
const ofEntry = z.strictObject({ audience: z.enum(AUDIENCE.codes).default('PUBLIC') });
const ofLetter = z.strictObject({ audience: z.enum(AUDIENCE.codes).optional() });

/** What an audience would read of an outgoing text now; nothing is stored. */
@Controller('cases')
@ApiTags('cases')
@ApiBearerAuth()
@UseGuards(EmergencyGuard)
export class PreviewsController {
  constructor(@Inject(Previews) private readonly previews: Previews) {}

  @Get(':ref/entries/:id/preview')
  @Access('case:read')
  @ApiOperation({ summary: 'What an audience would read of an entry now, and who appears how and why' })
  @Answers(previewAnswer)
  entry(
    @Param('ref', { schema: caseReference }) ref: string,
    @Param('id', { schema: partId }) id: string,
    @Query({ schema: ofEntry }) { audience }: z.output<typeof ofEntry>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof previewAnswer>> {
    return this.previews.entry(ref, colleague, id, audience);
  }

  @Get(':ref/letters/:id/preview')
  @Access('case:read')
  @ApiOperation({ summary: 'What its addressee, or another audience, would read of a letter now, and why' })
  @Answers(previewAnswer)
  letter(
    @Param('ref', { schema: caseReference }) ref: string,
    @Param('id', { schema: partId }) id: string,
    @Query({ schema: ofLetter }) { audience }: z.output<typeof ofLetter>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof previewAnswer>> {
    return this.previews.letter(ref, colleague, id, audience);
  }
}
