import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** There are reasonable grounds to believe what is alleged. Linked letters that waited for it follow as LinkedLettersTookEffect. */
export const verified = defineEvent({
  type: 'Verified',
  shape: {
    by: operational(z.string()),
    at: fact(z.int()),
    acts: z.array(partId()),
    evidence: z.array(partId()),
    /** Acts for which one first-hand source sufficed. */
    overridden: z.array(partId()),
    /** Where the case stands from now on; null when a later act of a verified case does not move it. */
    caseStatus: fact(z.enum(['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'])).nullable(),
  },
  evolve: (state, { at, acts, caseStatus }) => ({
    ...state,
    status: caseStatus ?? state.status,
    verifiedAt: state.verifiedAt ?? at,
    verifiedActs: [...new Set([...state.verifiedActs, ...acts])],
    proposedVerification: null,
    override: null,
    proposedDecline: null,
  }),
});
