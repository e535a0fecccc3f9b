import { Inject, Injectable } from '@nestjs/common';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseState } from '@vigil/domain/case/case-state';
import type { Colleague } from '@vigil/domain/office/office-state';
import { load } from '@vigil/ledger/load';
import type { Answered } from '../docs/answers.js';
import { withCursor } from '../lists/with-cursor.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import type { feedbackAnswer } from './cycle-answers.js';
import { ReportCycles } from './report-cycles.js';

type Feedback = Answered<typeof feedbackAnswer>;

/** Whether the source of each published entry was told what the report says (D17, scenario 25), page by page. */
@Injectable()
export class ReportFeedback {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(ReportCycles) private readonly cycles: ReportCycles,
  ) {}

  async of(
    year: string,
    colleague: Colleague,
    { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<Feedback> {
    const { state, office } = await this.cycles.visit(year, colleague);
    const seen = await this.cycles.seen(state, colleague, office);
    const published = seen.filter(({ status }) => status === 'PUBLISHED');
    const scope = `feedback ${state.id} of ${colleague.id}`;
    const { tokens } = this.parts.ledger;
    const from = await withCursor(() =>
      Promise.resolve(cursor === undefined ? 0 : Number(tokens.openCursor(scope, cursor))),
    );
    const page = published.slice(from, from + limit);
    const entries: Feedback['entries'][number][] = [];
    for (const { stream, entryId, number } of page) {
      const found = (await load(this.parts.ledger, CASE_DECIDER, stream))?.state;
      if (found)
        entries.push({
          reference: stream.replace(/^case\//, ''),
          entryId,
          number,
          ...feedbackOf(found, entryId, this.parts.now()),
          officer: found.assignment.officer,
        });
    }
    const next = from + limit < published.length ? tokens.sealCursor(scope, from + limit) : null;
    return { entries, next };
  }
}

function feedbackOf(
  state: CaseState,
  entryId: string,
  now: number,
): Pick<Feedback['entries'][number], 'feedback' | 'dueAt'> {
  const term = state.terms.find(({ kind, subject }) => kind === 'feedback' && subject === entryId);
  if (term)
    return {
      feedback: term.dueAt <= now ? 'OVERDUE' : 'DUE',
      dueAt: new Date(term.dueAt).toISOString(),
    };
  return { feedback: state.safeChannel ? 'ENDED' : 'NO_SAFE_CHANNEL', dueAt: null };
}
