import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryFinalised } from '../events/entry-finalised.js';
import { consentsAreReconfirmed, ENTRY_MAY_STAND, entryIs, entryIsCleared } from '../guards/entry.js';
import { partId } from '../outgoing-fields.js';

/** Makes an entry final for the freeze: cleared as it stands, consents reconfirmed in time (D4). */
export const finaliseEntry = defineCommand({
  name: 'FinaliseEntry',
  summary: 'Make an entry final',
  group: 'report',
  schema: z.strictObject({ entryId: partId() }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [entryIs('IN_NV'), entryIsCleared, consentsAreReconfirmed, ...ENTRY_MAY_STAND],
  record: ({ payload }) => [draft(entryFinalised, payload)],
});
