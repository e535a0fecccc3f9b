import { defineOfficeEvent } from '../define-office-event.js';
import { reportYear } from '../office-fields.js';

/** What arrives from now on goes to the next report, unless a supervisor admits it (DOMAIN 9.9). */
export const intakeClosed = defineOfficeEvent({
  type: 'IntakeClosed',
  shape: { year: reportYear() },
  evolve: (state, { year }) => ({
    ...state,
    periods: state.periods.map((period) =>
      period.year === year ? { ...period, intakeClosed: true } : period,
    ),
  }),
});
