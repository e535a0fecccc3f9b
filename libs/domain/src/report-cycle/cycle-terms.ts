import { dayOf, plusDays, type Day } from '../calendar/day.js';
import { startOn, type Start } from '../case/terms/day-clock.js';
import { termInDays } from '../case/terms/term-in-days.js';
import type { Moment } from '../decider.js';
import type { Recipient } from '../vocabulary/recipient.js';
import type { Term, TermKey } from '../stream/term.js';
import type { TermKind } from '../vocabulary/term-kind.js';
import type { CyclePhase } from '../vocabulary/cycle-phase.js';
import type { Forum } from '../vocabulary/forum.js';
import type { CycleDates, CycleState } from './cycle-state.js';

/** The subject of what concerns the report as a whole. */
export const REPORT = 'report';

/**
 * The terms of a year's report as its dates stand (D10, D11, D13 to D16), each reminding the editor, and the supervisors of its
 * end. What the period does not tell (no call, no session yet) has no term; DatesTakenUp starts it when it is known.
 */
export function datedTerms(dates: CycleDates, year: number, moment: Moment): readonly Term<CyclePhase>[] {
  const { until, submissionsDueOn, sessionOpensOn } = dates;
  const term = (kind: TermKind, stage: CyclePhase, rule: string, lastDay: Day, subject = REPORT) =>
    cycleTerm({ kind, stage, rule, subject, remind: 'EDITOR' }, lastDay, moment);
  const ofSession =
    sessionOpensOn === null
      ? []
      : [
          term('mainText', 'NV_OUT', 'D13', lastDayOfMainText(sessionOpensOn)),
          term('mainIssued', 'MAIN_SUBMITTED', 'D14', plusDays(sessionOpensOn, -WEEK * 6)),
          term('annexLock', 'MAIN_SUBMITTED', 'D15', plusDays(sessionOpensOn, -WEEK * 3)),
        ];
  return [
    term('periodCloses', 'OPEN', 'D10', until),
    ...(submissionsDueOn === null ? [] : [term('submissionsDue', 'OPEN', 'D11', submissionsDueOn)]),
    ...ofSession,
    term('presentation', 'ISSUED', 'D16', `${year}-09-30`, 'HRC' satisfies Forum),
    term('presentation', 'PRESENTED', 'D16', `${year}-10-31`, 'THIRD_COMMITTEE' satisfies Forum),
  ];
}

/** The last day on which the main text is in time (D13). */
export const lastDayOfMainText = (sessionOpensOn: Day): Day => plusDays(sessionOpensOn, -WEEK * 10);

/** D12: the reply of a State to its note verbale, counted from the day on which the note was sent. */
export const noteTerm = (state: string, sentOn: Day, moment: Moment): Term<CyclePhase> =>
  cycleTerm(
    { kind: 'noteReply', stage: 'NV_OUT', rule: 'D12', subject: state, remind: 'EDITOR' },
    plusDays(sentOn, moment.office.parameters.noteReplyDays),
    moment,
    startOn(sentOn, moment),
  );

/** The running terms of these kinds, as the event that ends them lists them. */
export const ending = (
  { terms }: CycleState,
  kinds: readonly TermKind[],
  subject?: string,
): readonly TermKey[] =>
  terms
    .filter((term) => kinds.includes(term.kind) && (subject === undefined || term.subject === subject))
    .map(({ kind, subject: about }) => ({ kind, subject: about }));

const WEEK = 7;

const cycleTerm = (
  term: Omit<Term<CyclePhase>, 'dueAt' | 'levels' | 'policy' | 'passed'> & { readonly remind: Recipient },
  lastDay: Day,
  moment: Moment,
  start: Start = startOn(dayOf(moment.effectiveAt), moment),
): Term<CyclePhase> => termInDays({ ...term, start }, lastDay, moment);
