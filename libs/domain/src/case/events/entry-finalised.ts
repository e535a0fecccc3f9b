import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { partId } from '../outgoing-fields.js';

/** Text and naming are final; consents were reconfirmed in time (D4). */
export const entryFinalised = defineEvent({
  type: 'EntryFinalised',
  shape: { entryId: partId() },
  evolve: (state, { entryId }) => withEntry(state, entryId, { status: 'FINAL' }),
});
