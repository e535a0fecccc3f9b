import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** Acts are put forward as verified, with the evidence that they rest on. An override of an earlier proposal does not carry over. */
export const verificationProposed = defineEvent({
  type: 'VerificationProposed',
  shape: {
    by: operational(z.string()),
    acts: z.array(partId()),
    evidence: z.array(partId()),
    at: fact(z.int()),
  },
  evolve: (state, { by, acts, evidence, at }) => ({
    ...state,
    proposedVerification: { by, acts, evidence, at },
    override: null,
  }),
});
