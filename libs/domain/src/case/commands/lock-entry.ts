import { z } from 'zod';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { entryLocked } from '../events/entry-locked.js';
import { consentsAreReconfirmed, ENTRY_MAY_STAND, entryIs, entryIsCleared } from '../guards/entry.js';
import { partId } from '../outgoing-fields.js';

/** Locks a final entry after the cycle's second signature; one whose consent went meanwhile refuses, and leaves the manifest. */
export const lockEntry = defineCommand({
  name: 'LockEntry',
  summary: 'Lock an entry',
  group: 'report',
  schema: z.strictObject({ entryId: partId() }),
  issuedBy: ['stream'],
  by: [],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  guards: [entryIs('FINAL'), entryIsCleared, consentsAreReconfirmed, ...ENTRY_MAY_STAND],
  record: ({ payload }) => [draft(entryLocked, payload)],
});
