import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** The post refused the letter: nothing left. A person decides what follows (ResolveDispatch). */
export const dispatchFailed = defineEvent({
  type: 'DispatchFailed',
  shape: { communicationId: partId(), attempt: operational(z.int()) },
  evolve: (state, { communicationId }) => withLetter(state, communicationId, { dispatch: 'FAILED' }),
});
