import { composed } from '../../classification.js';
import { reference } from '../carried.js';
import { defineEvent } from '../define-event.js';
import { instant } from '../outgoing-fields.js';

/** A supervisor lets the case go on; it stands where it would stand by now. */
export const holdLifted = defineEvent({
  type: 'HoldLifted',
  shape: { by: reference(), reason: composed(), at: instant() },
  evolve: (state) => ({ ...state, hold: null }),
});
