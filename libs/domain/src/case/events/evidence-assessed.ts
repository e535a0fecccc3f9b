import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { RELIABILITY } from '../../vocabulary/source-grade.js';
import { defineEvent } from '../define-event.js';
import { partId } from '../outgoing-fields.js';

/** How reliable the source and how credible the information is. A later assessment replaces it. */
export const evidenceAssessed = defineEvent({
  type: 'EvidenceAssessed',
  shape: {
    evidenceId: partId(),
    by: operational(z.string()),
    reliability: fact(z.enum(RELIABILITY.codes)),
    credibility: fact(z.int()),
  },
  evolve: (state, { evidenceId, by, reliability, credibility }) => {
    const evidence = state.evidence[evidenceId];
    if (!evidence) return state;
    const assessed = { ...evidence, grade: { reliability, credibility, by } };
    return { ...state, evidence: { ...state.evidence, [evidenceId]: assessed } };
  },
});
