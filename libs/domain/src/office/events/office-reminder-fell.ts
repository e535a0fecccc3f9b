import { reminderShape, withFallen } from '../../stream/reminder.js';
import { defineOfficeEvent } from '../define-office-event.js';

/** A level of a term of the office fell: whoever set the day is reminded, or a supervisor is told that it passed. */
export const officeReminderFell = defineOfficeEvent({
  type: 'OfficeReminderFell',
  reminder: true,
  shape: reminderShape,
  evolve: withFallen,
});
