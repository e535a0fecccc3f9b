import { z } from 'zod';
import { HOLD_BECAUSE } from '../../vocabulary/hold.js';
import { composed, fact } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** The case stops: by a supervisor's decision, or with the decision that left nobody to act for (DOMAIN 6 "Hold"). */
export const holdPlaced = defineEvent({
  type: 'HoldPlaced',
  shape: {
    because: fact(z.enum(HOLD_BECAUSE.codes)),
    /** The supervisor's id; null when it was recorded by itself. */
    by: fact(z.string()).nullable(),
    reason: composed().nullable(),
    at: fact(z.int()),
  },
  evolve: (state, { because, by, reason, at }) => ({ ...state, hold: { since: at, by, because, reason } }),
});
