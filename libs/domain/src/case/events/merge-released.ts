import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';

/** The other case does not take this one in; why is not said, since whoever reads this need not see the other. */
export const mergeReleased = defineEvent({
  type: 'MergeReleased',
  shape: { target: reference(), requestedBy: reference() },
  evolve: (state) => ({ ...state, merge: null }),
});
