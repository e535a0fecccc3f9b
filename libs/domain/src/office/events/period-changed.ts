import { composed } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { day, reportYear } from '../office-fields.js';

/** A report's period has other dates from now on, all of them given, and why. Its cycle takes them up (TakeUpDates). */
export const periodChanged = defineOfficeEvent({
  type: 'PeriodChanged',
  shape: {
    year: reportYear(),
    from: day(),
    until: day(),
    submissionsDueOn: day().nullable(),
    sessionOpensOn: day().nullable(),
    reason: composed(2_000),
  },
  evolve: (state, { year, from, until, submissionsDueOn, sessionOpensOn }) => ({
    ...state,
    periods: state.periods.map((period) =>
      period.year === year ? { ...period, from, until, submissionsDueOn, sessionOpensOn } : period,
    ),
  }),
});
