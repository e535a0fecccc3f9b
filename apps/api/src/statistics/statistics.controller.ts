import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { figureAnswer } from './figure-answer.js';
import { statisticsQuery, type StatisticsQuery } from './statistics-query.js';
import { Statistics } from './statistics.js';

/** Figures of the office, each with its counting rule, and where in the ledger it was counted. */
@Controller('statistics')
@ApiTags('lists')
@ApiBearerAuth()
export class StatisticsController {
  constructor(@Inject(Statistics) private readonly statistics: Statistics) {}

  @Get()
  @Access('colleague')
  @ApiOperation({
    summary:
      'A figure, counted from the ledger; with an earlier position the same number, and what changed since',
  })
  @Answers(figureAnswer)
  figure(
    @Query({ schema: statisticsQuery }) asked: StatisticsQuery,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof figureAnswer>> {
    return this.statistics.figure(colleague, asked);
  }
}
