import { defineEvent } from '../define-event.js';
import { withEntry } from '../entries.js';
import { partId } from '../outgoing-fields.js';

/** The entry is in the note verbale that goes to the State. */
export const noteEntered = defineEvent({
  type: 'NoteEntered',
  shape: { entryId: partId() },
  evolve: (state, { entryId }) => withEntry(state, entryId, { status: 'IN_NV' }),
});
