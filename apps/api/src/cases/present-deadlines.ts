import { dayOf } from '@vigil/domain/calendar/day';
import { TERM_RULES } from '@vigil/domain/case/terms/term-rules';
import type { RunningTerm, StreamStage } from '@vigil/domain/stream/term';
import type { Answered } from '../docs/answers.js';
import type { SpanOf } from '../office/policies.js';
import type { deadlineAnswer, whyAnswer } from './deadline-answer.js';

/** One running term of a kind of stream, with the answer to "why this date?". */
export type DeadlineView<S extends StreamStage> = Omit<
  Answered<ReturnType<typeof deadlineAnswer>>,
  'stage'
> & { readonly stage: S };

/** The running terms, the soonest first; `now` in ms since 1970. */
export const presentDeadlines = <S extends StreamStage>(
  terms: readonly RunningTerm<S>[],
  now: number,
  spanOf: SpanOf,
): readonly DeadlineView<S>[] =>
  [...terms].sort((one, other) => one.dueAt - other.dueAt).map((term) => presentDeadline(term, now, spanOf));

/** The answer to "why this date?". */
export const whyThisDate = (
  { rule, policy }: Pick<RunningTerm<StreamStage>, 'rule' | 'policy'>,
  spanOf: SpanOf,
): Answered<typeof whyAnswer> => ({
  rule,
  says: TERM_RULES[rule]?.en ?? rule,
  policy,
  span: spanOf(rule, policy),
});

const presentDeadline = <S extends StreamStage>(
  term: RunningTerm<S>,
  now: number,
  spanOf: SpanOf,
): DeadlineView<S> => ({
  kind: term.kind,
  subject: term.subject,
  stage: term.stage,
  dueAt: new Date(term.dueAt).toISOString(),
  dueOn: dayOf(term.dueAt - 1),
  overdue: term.dueAt <= now,
  why: whyThisDate(term, spanOf),
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
