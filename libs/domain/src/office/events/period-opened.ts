import { defineOfficeEvent } from '../define-office-event.js';
import { day, reportYear } from '../office-fields.js';

/** The period of a report, as data: it has moved before (DOMAIN 1.7). */
export const periodOpened = defineOfficeEvent({
  type: 'PeriodOpened',
  shape: {
    year: reportYear(),
    from: day(),
    until: day(),
    submissionsDueOn: day().nullable(),
    sessionOpensOn: day().nullable(),
  },
  evolve: (state, period) => ({
    ...state,
    periods: [...state.periods, { ...period, intakeClosed: false }].sort((a, b) => a.year - b.year),
  }),
});
