import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { mayVisit } from '@vigil/domain/access/case-access';
import { readerKeysAt } from '@vigil/domain/access/reader-keys';
import { givenDay } from '@vigil/domain/calendar/given-dates';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { calendar } from '@vigil/domain/office/office-fields';
import type { Colleague } from '@vigil/domain/office/office-state';
import { termParameters } from '@vigil/domain/office/term-parameters';
import { movesIf, type WhatIf as Change } from '@vigil/domain/office/what-if';
import { listCases } from '@vigil/ledger/lists';
import { load } from '@vigil/ledger/load';
import { SealBroken } from '@vigil/vault/box';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { Problem } from '../problems/problem.js';
import { Office } from './office.js';
import type { whatIfAnswer } from './what-if-answer.js';

/** A change to be tried: terms, or the holidays of a calendar (without one, the office's own). */
export const whatIfBody = z
  .strictObject({
    parameters: z.strictObject(termParameters).partial().optional(),
    holidays: z
      .strictObject({ calendar: calendar().optional(), days: z.array(givenDay()).max(400) })
      .optional(),
    cursor: z.string().max(500).optional(),
    limit: z.int().min(1).max(100).default(50),
  })
  .refine(({ parameters, holidays }) => parameters ?? holidays, 'Give parameters or holidays.');

type WhatWouldMove = Answered<typeof whatIfAnswer>;

/** Which of the open cases that the asker may open would have other terms, page by page; nothing is recorded. */
@Injectable()
export class WhatIf {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  async ask(
    colleague: Colleague,
    { cursor, limit, ...change }: z.output<typeof whatIfBody>,
  ): Promise<WhatWouldMove> {
    const { state: office, version } = await this.office.now();
    const now = this.parts.now();
    const moment = { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
    const page = await this.page(colleague, cursor, limit);
    const cases: WhatWouldMove['cases'][number][] = [];
    for (const { stream } of page.cases) {
      const loaded = await load(this.parts.ledger, CASE_DECIDER, stream);
      if (!loaded || !mayVisit(loaded.state, colleague, office, false, now)) continue;
      const moves = movesIf(loaded.state, moment, change as Change);
      if (moves.length > 0)
        cases.push({ reference: stream.replace(/^case\//, ''), terms: moves.map(presented) });
    }
    return { office: version, checked: page.cases.length, cases, next: page.next };
  }

  private async page(colleague: Colleague, cursor: string | undefined, limit: number) {
    const { state: office } = await this.office.now();
    const reader = {
      readers: readerKeysAt(colleague, office, this.parts.now()),
      conflicts: office.conflicts[colleague.id] ?? [],
    };
    try {
      return await listCases(this.parts.ledger, {
        reader,
        actor: colleague.id,
        filters: { final: false },
        cursor,
        limit,
      });
    } catch (error) {
      if (error instanceof SealBroken)
        throw new Problem('unreadable', 'This cursor is not of this question. Ask again without one.');
      throw error;
    }
  }
}

const presented = ({ from, to, ...term }: ReturnType<typeof movesIf>[number]) => ({
  ...term,
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});
