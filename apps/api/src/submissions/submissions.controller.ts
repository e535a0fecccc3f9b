import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { submissionOf } from '@vigil/domain/case/submission';
import type { Colleague } from '@vigil/domain/office/office-state';
import { listCases } from '@vigil/ledger/lists';
import { load } from '@vigil/ledger/load';
import { Access } from '../access/access.decorator.js';
import { CurrentColleague } from '../access/current-colleague.decorator.js';
import { Answers, type Answered } from '../docs/answers.js';
import { page } from '../lists/page.js';
import { Readers } from '../lists/readers.js';
import { withCursor } from '../lists/with-cursor.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { submissionsAnswer } from './submissions-answer.js';

const query = z.strictObject(page);

/** What partners brought, and what became of it (DOMAIN 7 "own"). */
@Controller('submissions')
@ApiTags('submissions')
@ApiBearerAuth()
export class SubmissionsController {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  @Get()
  @Access('colleague')
  @ApiOperation({ summary: 'What I brought as a partner, and what became of it' })
  @Answers(submissionsAnswer)
  async mine(
    @Query({ schema: query }) { cursor, limit }: z.output<typeof query>,
    @CurrentColleague() colleague: Colleague,
  ): Promise<Answered<typeof submissionsAnswer>> {
    if (!colleague.roles.includes('PARTNER'))
      throw new Problem('role-not-permitted', 'This list is for partners; yours is the worklist.');
    const { conflicts } = await this.readers.of(colleague);
    const reader = { readers: [`partner:${colleague.id}`], conflicts };
    const { ledger } = this.parts;
    const { cases, next } = await withCursor(() =>
      listCases(ledger, { reader, actor: `${colleague.id}/submissions`, filters: {}, cursor, limit }),
    );
    const submissions = await Promise.all(
      cases.map(async ({ stream }) => {
        const loaded = await load(ledger, CASE_DECIDER, stream);
        return loaded ? [{ reference: stream.replace(/^case\//, ''), ...submissionOf(loaded.state) }] : [];
      }),
    );
    return { submissions: submissions.flat(), next };
  }
}
