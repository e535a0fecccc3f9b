import { z } from 'zod';
import { composed, fact, operational, raw } from '../../classification.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** Evidence came into the case. Nobody has assessed it yet. */
export const evidenceAdded = defineEvent({
  type: 'EvidenceAdded',
  shape: {
    evidenceId: partId(),
    by: operational(z.string()),
    description: composed(),
    content: raw().nullable(),
    supports: z.array(partId()),
    /** What two pieces of evidence must differ in to count as two: a person, a document or a code. */
    independentSource: fact(z.string()),
    firstHand: fact(z.boolean()),
    unDocument: fact(z.string()).nullable(),
  },
  evolve: (
    state,
    { evidenceId: id, by, description, content, supports, independentSource, firstHand, unDocument },
  ) => ({
    ...state,
    evidence: {
      ...state.evidence,
      [id]: { id, by, description, content, supports, independentSource, firstHand, unDocument, grade: null },
    },
  }),
});
