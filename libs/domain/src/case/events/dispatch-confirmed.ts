import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The post took the letter. The letter was SENT already: this changes no status. */
export const dispatchConfirmed = defineEvent({
  type: 'DispatchConfirmed',
  shape: { communicationId: partId(), attempt: operational(z.int()) },
  evolve: (state, { communicationId }) => withLetter(state, communicationId, { dispatch: 'CONFIRMED' }),
});
