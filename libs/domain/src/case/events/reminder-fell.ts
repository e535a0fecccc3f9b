import { z } from 'zod';
import { fact } from '../../classification.js';
import { reminderShape, withFallen } from '../../stream/reminder.js';
import { defineEvent } from '../define-event.js';

/** A level of a term fell: somebody is reminded, or told that the term passed. It moves no status. */
export const reminderFell = defineEvent({
  type: 'ReminderFell',
  reminder: true,
  shape: {
    ...reminderShape,
    /** False while a case is taken over: what fell before is recorded, and nobody is told. */
    tells: fact(z.boolean()),
  },
  evolve: withFallen,
});
