import { Controller, Get, Header, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { givenDay } from '@vigil/domain/calendar/given-dates';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { patternAnswer } from '../statistics/pattern-answer.js';
import { Pattern } from '../statistics/pattern.js';
import { boardAnswer } from './board-answer.js';
import { Board, type BoardView } from './board.js';
import { Deadlines } from './deadlines.js';
import { page } from './page.js';
import { briefingAnswer, stateAnswer } from './state-answers.js';
import { States } from './states.js';
import { deadlinesAnswer } from './work-answers.js';

const deadlinesQuery = z.strictObject({ from: givenDay().optional(), to: givenDay().optional(), ...page });
const pageQuery = z.strictObject(page);
/** No schema judges it: a State that is no State answers as one that is not there. */
const stateCode = z.string().max(64);

/** Where everything stands: the board, terms over all cases, what there is with one State. */
@Controller()
@ApiTags('lists')
@ApiBearerAuth()
export class OverviewController {
  constructor(
    @Inject(Board) private readonly boards: Board,
    @Inject(Deadlines) private readonly terms: Deadlines,
    @Inject(States) private readonly states: States,
    @Inject(Pattern) private readonly patterns: Pattern,
  ) {}

  @Get('board')
  @Access('colleague')
  @ApiOperation({
    summary: 'Open cases by stage and officer, what waits, and how the clockwork and the chain stand',
  })
  @Answers(boardAnswer)
  board(@CurrentColleague() colleague: Colleague): Promise<BoardView> {
    return this.boards.view(colleague);
  }

  @Get('deadlines')
  @Access('colleague')
  @ApiOperation({ summary: 'What is due over all cases, each with why this date' })
  @Answers(deadlinesAnswer)
  deadlines(
    @Query({ schema: deadlinesQuery }) { from, to, ...asked }: z.output<typeof deadlinesQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof deadlinesAnswer>> {
    return this.terms.list(colleague, { from, to }, asked);
  }

  @Get('deadlines.ics')
  @Access('colleague')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiOperation({
    summary: 'The days on which something of mine is due, as a calendar that tells nothing else',
  })
  calendar(@CurrentColleague() colleague: Colleague, @Req() request: FastifyRequest): Promise<string> {
    return this.terms.calendar(colleague, `${request.protocol}://${request.host}`);
  }

  @Get('states/:code')
  @Access('colleague')
  @ApiOperation({ summary: 'What there is with a State: cases, record of replies, entries by year' })
  @Answers(stateAnswer)
  state(
    @Param('code', { schema: stateCode }) code: string,
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof stateAnswer>> {
    return this.states.view(colleague, code, asked);
  }

  @Get('states/:code/pattern')
  @Access('colleague')
  @ApiOperation({
    summary: 'A State over the years: inclusion, acts, declines, cases that several raised or that recur',
  })
  @Answers(patternAnswer)
  pattern(
    @Param('code', { schema: stateCode }) code: string,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof patternAnswer>> {
    return this.patterns.of(colleague, code);
  }

  @Get('states/:code/briefing')
  @Access('colleague')
  @ApiOperation({ summary: 'For a meeting with a State: its cases, what was done, what may be said' })
  @Answers(briefingAnswer)
  briefing(
    @Param('code', { schema: stateCode }) code: string,
    @Query({ schema: pageQuery }) asked: z.output<typeof pageQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof briefingAnswer>> {
    return this.states.briefing(colleague, code, asked);
  }
}
