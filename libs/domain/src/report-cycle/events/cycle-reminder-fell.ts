import { reminderShape, withFallen } from '../../stream/reminder.js';
import { defineCycleEvent } from '../define-cycle-event.js';

/** A level of a term fell: somebody is reminded, or told that the term passed. It moves no phase. */
export const cycleReminderFell = defineCycleEvent({
  type: 'CycleReminderFell',
  reminder: true,
  shape: reminderShape,
  evolve: withFallen,
});
