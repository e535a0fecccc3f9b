import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** Nobody can tell whether the letter left: dispatch was interrupted. A person decides (ResolveDispatch). */
export const dispatchInDoubt = defineEvent({
  type: 'DispatchInDoubt',
  shape: { communicationId: partId(), attempt: operational(z.int()) },
  evolve: (state, { communicationId }) => withLetter(state, communicationId, { dispatch: 'IN_DOUBT' }),
});
