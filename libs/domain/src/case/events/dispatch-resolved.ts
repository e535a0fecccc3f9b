import { z } from 'zod';
import { RESOLUTION } from '../../vocabulary/dispatch.js';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { renderingsField } from '../letter-renderings.js';
import { withLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';

/** A person decided on a dispatch that failed or is in doubt: it was sent after all, or it is sent again. */
export const dispatchResolved = defineEvent({
  type: 'DispatchResolved',
  version: 2,
  // Before version 2, a letter sent again kept the renderings of its first departure.
  upcast: (old) => ({ renderings: null, ...(old as object) }),
  shape: {
    communicationId: partId(),
    resolution: operational(z.enum(RESOLUTION.codes)),
    /** The attempt that this resolution leaves as the last one. */
    attempt: operational(z.int()),
    /** How its persons are shown where it is sent again: a departure of its own. Null where it is not. */
    renderings: renderingsField(),
    reason: composed(),
  },
  evolve: (state, { communicationId, resolution, attempt, renderings }) =>
    withLetter(state, communicationId, {
      dispatch: resolution === 'WAS_SENT' ? 'CONFIRMED' : 'PENDING',
      attempts: attempt,
      ...(renderings === null ? {} : { renderings }),
    }),
});
