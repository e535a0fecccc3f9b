import { Inject, Injectable } from '@nestjs/common';
import type { Colleague } from '@vigil/domain/office/office-state';
import { stuckBefore } from '@vigil/ledger/board';
import type { CaseFilters } from '@vigil/ledger/list-query';
import { countCases, listCases, type CasePage } from '@vigil/ledger/lists';
import type { Answered } from '../docs/answers.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { exactTo } from '../lists/exact-to.js';
import { Readers } from '../lists/readers.js';
import { withCursor } from '../lists/with-cursor.js';
import type { casesAnswer, countAnswer } from '../lists/work-answers.js';
import { presentListed } from './present-listed.js';

/** What may be asked: `overdue` and `stuck` (as the board counts it) are what the clock says now. */
export type AskedFilters = Omit<CaseFilters, 'dueBefore' | 'noneOrDueBefore'> & {
  readonly overdue?: boolean | undefined;
  readonly stuck?: boolean | undefined;
};

export interface ListQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type Listed = Answered<typeof casesAnswer>;

/** Lists of what a colleague may open, and never of more: not even a count. */
@Injectable()
export class Lists {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async cases(colleague: Colleague, asked: AskedFilters, { cursor, limit }: ListQuery): Promise<Listed> {
    const reader = await this.readers.of(colleague);
    return page(
      await withCursor(() =>
        listCases(this.parts.ledger, {
          reader,
          actor: colleague.id,
          filters: this.filters(asked),
          cursor,
          limit,
        }),
      ),
      this.parts.now(),
    );
  }

  /** Exact to a thousand; beyond, `more` is true. */
  async count(colleague: Colleague, asked: AskedFilters): Promise<Answered<typeof countAnswer>> {
    const found = await countCases(this.parts.ledger, {
      reader: await this.readers.of(colleague),
      filters: this.filters(asked),
    });
    return exactTo(found);
  }

  private filters({ overdue, stuck, ...filters }: AskedFilters): CaseFilters {
    const now = this.parts.now();
    return {
      ...filters,
      ...(overdue === true ? { final: false, dueBefore: now } : {}),
      ...(stuck === true ? { final: false, hold: false, noneOrDueBefore: stuckBefore(now) } : {}),
    };
  }
}

const page = ({ cases, next }: CasePage, now: number): Listed => ({
  cases: cases.map((row) => presentListed(row, now)),
  next,
});
