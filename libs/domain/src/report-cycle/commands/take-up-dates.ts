import { z } from 'zod';
import { periodOf } from '../../case/report-period.js';
import type { CycleState } from '../cycle-state.js';
import { datedTerms } from '../cycle-terms.js';
import { cycleDraft } from '../define-cycle-event.js';
import { defineCycleCommand, OF_THE_REPORT, type CycleGuard } from '../define-cycle-command.js';
import { datesTakenUp } from '../events/dates-taken-up.js';

const officeHasOtherDates: CycleGuard = ({ state, moment }) => {
  const period = state.year === null ? undefined : periodOf(state.year, moment);
  const same = (Object.keys(state.dates ?? {}) as (keyof NonNullable<CycleState['dates']>)[]).every(
    (date) => state.dates?.[date] === period?.[date],
  );
  return same ? 'DATES_ARE_THE_SAME' : undefined;
};

/** Takes up the dates of the office's period where they changed: terms that still run are computed anew (DOMAIN 9.17). */
export const takeUpDates = defineCycleCommand({
  name: 'TakeUpDates',
  summary: 'Take up changed dates of the period',
  schema: z.strictObject({}),
  issuedBy: ['person', 'stream'],
  by: OF_THE_REPORT,
  from: ['OPEN', 'INTAKE_CLOSED', 'NV_OUT', 'MAIN_SUBMITTED', 'ANNEX_LOCKED', 'ISSUED'],
  guards: [officeHasOtherDates],
  record: ({ state, moment }) => {
    const { year } = state;
    const period = year === null ? undefined : periodOf(year, moment);
    if (!period || year === null) return [];
    const { from, until, submissionsDueOn, sessionOpensOn } = period;
    const dates = { from, until, submissionsDueOn, sessionOpensOn };
    const wanted = datedTerms(dates, year, moment).filter((term) => isStillDue(state, term));
    const ends = state.terms
      .filter(({ kind }) => kind !== 'noteReply')
      .filter(({ kind, subject }) => !wanted.some((term) => term.kind === kind && term.subject === subject))
      .map(({ kind, subject }) => ({ kind, subject }));
    return [cycleDraft(datesTakenUp, { ...dates, starts: wanted, ends })];
  },
});

/** Whether what the term waits for has not happened yet. */
function isStillDue(
  state: CycleState,
  { kind, subject }: { readonly kind: string; readonly subject: string },
): boolean {
  switch (kind) {
    case 'periodCloses':
    case 'submissionsDue':
      return state.phase === 'OPEN';
    case 'mainText':
      return state.main === null;
    case 'mainIssued':
      return state.mainIssuedOn === null && state.published === null;
    case 'annexLock':
      return state.signatures.length < 2;
    default:
      return !Object.hasOwn(state.presented, subject);
  }
}
