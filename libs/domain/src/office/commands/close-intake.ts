import { z } from 'zod';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { intakeClosed } from '../events/intake-closed.js';
import { reportYear } from '../office-fields.js';

const intakeIsOpen: OfficeGuard<{ readonly year: number }> = ({ state, payload }) => {
  const period = state.periods.find(({ year }) => year === payload.year);
  if (period === undefined) return { code: 'PERIOD_UNKNOWN', field: 'year' };
  return period.intakeClosed ? { code: 'INTAKE_ALREADY_CLOSED', field: 'year' } : undefined;
};

/** Closes the intake of a report's period (D10): by a supervisor, or with the report's cycle. */
export const closeIntake = defineOfficeCommand({
  name: 'CloseIntake',
  summary: 'Close the intake of a period',
  schema: z.strictObject({ year: reportYear() }),
  issuedBy: ['person', 'stream'],
  by: ['SUPERVISOR'],
  ifMatch: true,
  guards: [intakeIsOpen],
  record: ({ payload }) => [officeDraft(intakeClosed, payload)],
});
