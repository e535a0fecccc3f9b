import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** The case lies within the scope of resolution 12/2, as alleged: it is verified from now on. */
export const scopeConfirmed = defineEvent({
  type: 'ScopeConfirmed',
  shape: {
    by: operational(z.string()),
    /** The fear on which a PREVENTIVE case rests. */
    reasonedFear: composed().nullable(),
  },
  evolve: (state, { reasonedFear }) => ({
    ...state,
    status: 'VERIFYING',
    reasonedFear: reasonedFear !== null,
    proposedDecline: null,
    proposedVerification: null,
    override: null,
  }),
});
