import { composed } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The protection adviser stopped a cleared letter: it is a draft again. */
export const communicationVetoed = defineEvent({
  type: 'CommunicationVetoed',
  shape: { communicationId: partId(), reason: composed() },
  evolve: (state, { communicationId }) =>
    withLetter(state, communicationId, { status: 'DRAFT', clearedBy: null }),
});
