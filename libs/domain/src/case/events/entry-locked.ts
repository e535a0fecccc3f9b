import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { partId } from '../outgoing-fields.js';

/** The cycle is locked by two signatures: from now on the entry can only lose text. */
export const entryLocked = defineEvent({
  type: 'EntryLocked',
  shape: { entryId: partId() },
  evolve: (state, { entryId }) => withEntry(state, entryId, { status: 'LOCKED' }),
});
