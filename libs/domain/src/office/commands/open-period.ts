import { z } from 'zod';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { periodOpened } from '../events/period-opened.js';
import { day, reportYear } from '../office-fields.js';

interface Opening {
  readonly year: number;
  readonly from: string;
  readonly until: string;
}

const yearIsNew: OfficeGuard<Opening> = ({ state, payload }) =>
  state.periods.some(({ year }) => year === payload.year)
    ? { code: 'PERIOD_EXISTS', field: 'year' }
    : undefined;

const periodEndsAfterItBegins: OfficeGuard<Opening> = ({ payload }) =>
  payload.until < payload.from ? { code: 'PERIOD_ENDS_BEFORE_IT_BEGINS', field: 'until' } : undefined;

/** A day belongs to one report. */
const periodIsFree: OfficeGuard<Opening> = ({ state, payload }) =>
  state.periods.some(({ from, until }) => payload.from <= until && from <= payload.until)
    ? { code: 'PERIOD_OVERLAPS', field: 'from' }
    : undefined;

/** The period that a report covers, with the dates of its call and session (D10, D11, D15). */
export const openPeriod = defineOfficeCommand({
  name: 'OpenPeriod',
  summary: 'Open the period of a report',
  schema: z.strictObject({
    year: reportYear(),
    from: day(),
    until: day(),
    submissionsDueOn: day().optional(),
    sessionOpensOn: day().optional(),
  }),
  by: ['SUPERVISOR'],
  guards: [yearIsNew, periodEndsAfterItBegins, periodIsFree],
  record: ({ payload: { submissionsDueOn = null, sessionOpensOn = null, ...period } }) => [
    officeDraft(periodOpened, { ...period, submissionsDueOn, sessionOpensOn }),
  ],
});
