import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { page } from '../lists/page.js';
import { casesAnswer, countAnswer } from '../lists/work-answers.js';
import { caseCodes } from './case-codes.js';
import { Lists, type AskedFilters } from './lists.js';

const flag = z
  .enum(['true', 'false'])
  .transform((word) => word === 'true')
  .optional();
const filters = {
  ...caseCodes,
  hold: flag,
  final: flag,
  overdue: flag,
  unassigned: flag,
  stuck: flag,
};
const casesQuery = z.strictObject({ ...filters, ...page });
const countQuery = z.strictObject(filters);
type Filters = z.output<typeof countQuery>;

/** Lists: keyset pages, the soonest due first; counts are a request of their own. */
@Controller()
@ApiTags('lists')
@ApiBearerAuth()
export class ListsController {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  @Get('cases')
  @Access('colleague')
  @ApiOperation({ summary: 'The cases that I may see, the soonest due first' })
  @Answers(casesAnswer)
  cases(
    @Query({ schema: casesQuery }) { cursor, limit, ...asked }: z.output<typeof casesQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof casesAnswer>> {
    return this.lists.cases(colleague, filtersOf(asked), { cursor, limit });
  }

  @Get('cases/count')
  @Access('colleague')
  @ApiOperation({ summary: 'How many they are, exact to a thousand' })
  @Answers(countAnswer)
  count(
    @Query({ schema: countQuery }) asked: Filters,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof countAnswer>> {
    return this.lists.count(colleague, filtersOf(asked));
  }
}

/** One value of each; `overdue` and `stuck` are judged by the lists themselves, at their clock. */
const filtersOf = ({
  state,
  act,
  mechanism,
  status,
  recordType,
  year,
  stage,
  risk,
  ...columns
}: Filters): AskedFilters => ({
  ...columns,
  facts: {
    state: only(state),
    act: only(act),
    mechanism: only(mechanism),
    status: only(status),
    recordType: only(recordType),
    year: only(year),
  },
  stages: only(stage),
  risk: only(risk),
});

const only = <T>(value: T | undefined): readonly T[] | undefined =>
  value === undefined ? undefined : [value];
