import { z } from 'zod';
import { defineOfficeCommand } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { holidaysSet } from '../events/holidays-set.js';
import { calendar, day } from '../office-fields.js';

/**
 * The days beside weekends on which a duty station does not work; replaces the list before. Without `calendar`, the
 * office's own, which counts wherever no other is assigned (AssignCalendar).
 */
export const setHolidays = defineOfficeCommand({
  name: 'SetHolidays',
  summary: 'Set the holidays',
  schema: z.strictObject({ calendar: calendar().optional(), days: z.array(day()).max(400) }),
  by: ['SUPERVISOR'],
  guards: [],
  record: ({ payload: { calendar = null, days } }) => [
    officeDraft(holidaysSet, { calendar, days: [...new Set(days)].sort() }),
  ],
});
