import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Colleague } from '@vigil/domain/office/office-state';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { caseReference } from '../cases/case-reference.js';
import { Answers, type Answered } from '../docs/answers.js';
import { Step, type StepHeaders } from '../commands/step-headers.js';
import { page } from './page.js';
import { Reassignment, type Reassigned } from './reassignment.js';
import { asgAnswer, workAnswer, workCountsAnswer } from './work-answers.js';
import { VIEWS, Work, type AsgList, type WorkList } from './work.js';

const worklistQuery = z.strictObject({
  view: z.enum(VIEWS).default('mine'),
  withinDays: z.coerce.number().int().min(0).max(366).optional(),
  ...page,
});
const approvalsQuery = z.strictObject({ for: z.enum(['me', 'asg']).default('me'), ...page });
const reassignBody = z.strictObject({
  refs: z.array(caseReference).min(1).max(200),
  to: z.string().max(64),
});

/** What there is to do, and for whom. */
@Controller()
@ApiTags('lists')
@ApiBearerAuth()
export class WorkController {
  constructor(
    @Inject(Work) private readonly work: Work,
    @Inject(Reassignment) private readonly reassignment: Reassignment,
  ) {}

  @Get('worklist')
  @Access('colleague')
  @ApiOperation({ summary: 'Cases and decisions: mine, my team’s, on hold, done; the soonest due first' })
  @Answers(workAnswer)
  worklist(
    @Query({ schema: worklistQuery }) { view, withinDays, ...asked }: z.output<typeof worklistQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<WorkList> {
    return this.work.list(colleague, view, withinDays, asked);
  }

  @Get('worklist/counts')
  @Access('colleague')
  @ApiOperation({ summary: 'How many cases are mine, my team’s and on hold; exact to a thousand' })
  @Answers(workCountsAnswer)
  counts(@CurrentColleague() colleague: Colleague): Promise<Answered<typeof workCountsAnswer>> {
    return this.work.counts(colleague);
  }

  @Post('worklist/reassign')
  @HttpCode(200)
  @Access('case:advance')
  @ApiOperation({ summary: 'Give several cases to an officer; each is answered by itself' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 200 },
  })
  reassign(
    @Body({ schema: reassignBody }) body: z.output<typeof reassignBody>,
    @CurrentColleague() colleague: Colleague,
    @Step() step: StepHeaders,
  ): Promise<{ readonly cases: readonly Reassigned[] }> {
    return this.reassignment.all(colleague, body, step);
  }

  @Get('approvals')
  @Access('colleague')
  @ApiOperation({ summary: 'What waits for me as the second person; for=asg: the ASG’s list' })
  @Answers(z.union([workAnswer, asgAnswer]))
  approvals(
    @Query({ schema: approvalsQuery }) { for: whom, ...asked }: z.output<typeof approvalsQuery>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<WorkList | AsgList> {
    return whom === 'asg' ? this.work.forTheAsg(colleague) : this.work.approvals(colleague, asked);
  }
}
