import { dayOf } from '@vigil/domain/calendar/day';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import type { RunningTerm, StreamStage } from '@vigil/domain/stream/term';

/** One running term, with the answer to "why this date?". */
export interface DeadlineView {
  readonly kind: string;
  readonly subject: string;
  readonly stage: string;
  readonly dueAt: string;
  /** The last day, in Zurich. */
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly why: { readonly rule: string; readonly says: string; readonly policy: number };
  readonly levels: readonly {
    readonly name: string;
    readonly at: string;
    readonly to: string;
    readonly fell: 'FELL' | 'PASSED_BEFORE_IT_WAS_RECORDED' | 'TO_COME';
  }[];
}

/** The running terms, the soonest first; `now` in ms since 1970. */
export const presentDeadlines = (
  terms: readonly RunningTerm<StreamStage>[],
  now: number,
): readonly DeadlineView[] =>
  [...terms].sort((one, other) => one.dueAt - other.dueAt).map((term) => presentDeadline(term, now));

const presentDeadline = (term: RunningTerm<StreamStage>, now: number): DeadlineView => ({
  kind: term.kind,
  subject: term.subject,
  stage: term.stage,
  dueAt: new Date(term.dueAt).toISOString(),
  dueOn: dayOf(term.dueAt - 1),
  overdue: term.dueAt <= now,
  why: { rule: term.rule, says: TERM_RULES[term.rule]?.en ?? term.rule, policy: term.policy },
  levels: term.levels.map(({ name, at, to }) => ({
    name,
    at: new Date(at).toISOString(),
    to,
    fell: term.fallen.includes(name)
      ? 'FELL'
      : term.passed.includes(name)
        ? 'PASSED_BEFORE_IT_WAS_RECORDED'
        : 'TO_COME',
  })),
});
