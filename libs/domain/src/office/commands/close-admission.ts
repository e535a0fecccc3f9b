import { z } from 'zod';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { admissionClosed } from '../events/admission-closed.js';
import { reportYear } from '../office-fields.js';

const admissionIsOpen: OfficeGuard<{ readonly year: number }> = ({ state, payload }) => {
  const period = state.periods.find(({ year }) => year === payload.year);
  if (period === undefined) return { code: 'PERIOD_UNKNOWN', field: 'year' };
  return period.admissionClosed === true ? { code: 'ADMISSION_ALREADY_CLOSED', field: 'year' } : undefined;
};

/** The first note verbale of a report is out: nothing is admitted to it any more (DOMAIN 9.9). Its cycle says so. */
export const closeAdmission = defineOfficeCommand({
  name: 'CloseAdmission',
  summary: 'Close the admission of late entries to a period',
  schema: z.strictObject({ year: reportYear() }),
  issuedBy: ['stream'],
  by: [],
  guards: [admissionIsOpen],
  record: ({ payload }) => [officeDraft(admissionClosed, payload)],
});
