import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { day, partId } from '../outgoing-fields.js';

/** The addressee confirmed receipt; the reply is still awaited. */
export const acknowledgementRecorded = defineEvent({
  type: 'AcknowledgementRecorded',
  shape: { communicationId: partId(), on: day() },
  evolve: (state, { communicationId, on }) =>
    withLetter(state, communicationId, ({ status }) => ({
      acknowledgedOn: on,
      status: status === 'SENT' ? 'ACKNOWLEDGED' : status,
    })),
});
