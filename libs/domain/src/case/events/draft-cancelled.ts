import { composed } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The letter will not be sent; its drafts stay in history. */
export const draftCancelled = defineEvent({
  type: 'DraftCancelled',
  shape: { communicationId: partId(), reason: composed().nullable() },
  evolve: (state, { communicationId }) => withLetter(state, communicationId, { status: 'CANCELLED' }),
});
