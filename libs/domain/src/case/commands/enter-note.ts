import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { noteEntered } from '../events/note-entered.js';
import { ENTRY_MAY_STAND, entryIs, entryIsCleared, stateMaySeeEntry } from '../guards/entry.js';
import { partId } from '../outgoing-fields.js';

/**
 * Puts a cleared entry into the note verbale to the State. Each person is checked for that channel too, here and in their
 * other cases: consent to publication is none to the State (DOMAIN 9.3, scenario 17).
 */
export const enterNote = defineCommand({
  name: 'EnterNote',
  summary: 'Put an entry into the note verbale',
  group: 'report',
  schema: z.strictObject({ entryId: partId() }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  departure: true,
  guards: [entryIs('CLEARED'), entryIsCleared, ...ENTRY_MAY_STAND, stateMaySeeEntry],
  record: ({ payload }) => [draft(noteEntered, payload)],
});
