import { defineOfficeEvent } from '../define-office-event.js';
import { reportYear } from '../office-fields.js';

/** The notes verbales of the report are going out: not even a supervisor admits another entry to it (DOMAIN 9.9). */
export const admissionClosed = defineOfficeEvent({
  type: 'AdmissionClosed',
  shape: { year: reportYear() },
  evolve: (state, { year }) => ({
    ...state,
    periods: state.periods.map((period) =>
      period.year === year ? { ...period, admissionClosed: true } : period,
    ),
  }),
});
