import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { openedTextAnswer, textOpeningsAnswer, unlockTextBody } from '../cases/text-openings.js';
import { Workflow } from '../cases/workflow.js';
import { Answers, type Answered } from '../docs/answers.js';
import {
  cycleAnswer,
  cycleCommandsAnswer,
  cyclesAnswer,
  cycleWorkflowAnswer,
  entriesAnswer,
  feedbackAnswer,
  wordsAnswer,
} from './cycle-answers.js';
import { cycleYear, streamOfYear } from './cycle-year.js';
import { NoteReplies } from './note-replies.js';
import type { CycleView } from './present-cycle.js';
import { ReportCycles } from './report-cycles.js';
import { ReportEntriesView } from './report-entries-view.js';
import { ReportFeedback } from './report-feedback.js';
import { ReportWords } from './report-words.js';

const pageQuery = z.strictObject({
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Reads of a report's year, for those who work on reports. */
@Controller('report-cycles')
@ApiTags('report cycles')
@ApiBearerAuth()
export class ReportCyclesController {
  constructor(
    @Inject(ReportCycles) private readonly cycles: ReportCycles,
    @Inject(ReportEntriesView) private readonly entriesView: ReportEntriesView,
    @Inject(ReportWords) private readonly words: ReportWords,
    @Inject(ReportFeedback) private readonly feedback: ReportFeedback,
    @Inject(NoteReplies) private readonly noteReplies: NoteReplies,
    @Inject(Workflow) private readonly workflow: Workflow,
  ) {}

  @Get()
  @Access('case:read')
  @ApiOperation({ summary: 'The reports there are, and where each year stands' })
  @Answers(cyclesAnswer)
  all(@CurrentColleague() colleague: Colleague): Promise<Answered<typeof cyclesAnswer>> {
    return this.cycles.all(colleague);
  }

  @Get(':year')
  @Access('case:read')
  @ApiOperation({
    summary: 'The year of a report: phase, dates, notes verbales, manifest, signatures, what waits',
  })
  @Answers(cycleAnswer)
  async view(
    @Param('year', { schema: cycleYear }) year: string,
    @CurrentColleague() colleague: Colleague,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CycleView> {
    const view = await this.cycles.view(year, colleague);
    void reply.header('etag', `"${view.etag}"`);
    return view;
  }

  @Get(':year/entries')
  @Access('case:read')
  @ApiOperation({
    summary: 'Entries, candidates with what speaks for and against them, and replies that came late',
  })
  @Answers(entriesAnswer)
  entries(
    @Param('year', { schema: cycleYear }) year: string,
    @Query({ schema: pageQuery }) page: z.output<typeof pageQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof entriesAnswer>> {
    return this.entriesView.of(year, colleague, page);
  }

  @Get(':year/words')
  @Access('case:read')
  @ApiOperation({ summary: 'How many words the entries have, and how many the report may have' })
  @Answers(wordsAnswer)
  wordsOf(
    @Param('year', { schema: cycleYear }) year: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof wordsAnswer>> {
    return this.words.of(year, colleague);
  }

  @Get(':year/feedback')
  @Access('case:read')
  @ApiOperation({ summary: 'Whether the sources of published entries were told' })
  @Answers(feedbackAnswer)
  feedbackOf(
    @Param('year', { schema: cycleYear }) year: string,
    @Query({ schema: pageQuery }) page: z.output<typeof pageQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof feedbackAnswer>> {
    return this.feedback.of(year, colleague, page);
  }

  @Get(':year/commands')
  @Access('case:read')
  @ApiOperation({ summary: 'What I may do in the report’s cycle now, and why not' })
  @Answers(cycleCommandsAnswer)
  commands(
    @Param('year', { schema: cycleYear }) year: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof cycleCommandsAnswer>> {
    return this.cycles.commands(year, colleague);
  }

  @Post(':year/unlock')
  @HttpCode(200)
  @Access('case:unlock')
  @ApiOperation({ summary: 'Open what a State answered to its note verbale; the reason is logged first' })
  @Answers(openedTextAnswer)
  unlock(
    @Param('year', { schema: cycleYear }) year: string,
    @Body({ schema: unlockTextBody }) body: z.output<typeof unlockTextBody>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof openedTextAnswer>> {
    return this.noteReplies.unlock(year, colleague, body);
  }

  @Get(':year/access-log')
  @Access('case:read')
  @ApiOperation({ summary: 'Who opened which reply to a note verbale, and when' })
  @Answers(textOpeningsAnswer)
  accessLog(
    @Param('year', { schema: cycleYear }) year: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof textOpeningsAnswer>> {
    return this.noteReplies.openings(year, colleague);
  }

  @Get(':year/workflow')
  @Access('case:read')
  @ApiOperation({ summary: 'What the clockwork knows of the report’s cycle and is doing' })
  @Answers(cycleWorkflowAnswer)
  async whatItDoes(
    @Param('year', { schema: cycleYear }) year: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof cycleWorkflowAnswer>> {
    await this.cycles.visit(year, colleague);
    return this.workflow.ofStream(streamOfYear(year));
  }
}
