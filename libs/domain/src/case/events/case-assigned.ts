import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineEvent } from '../define-event.js';

/** Who answers for the case from now on; the whole assignment, also what did not change. An open hand-over is void. */
export const caseAssigned = defineEvent({
  type: 'CaseAssigned',
  shape: {
    unit: operational(z.string()).nullable(),
    officer: operational(z.string()).nullable(),
    verifier: operational(z.string()).nullable(),
    protection: operational(z.string()).nullable(),
    /** The persons for whom the assignment is new. */
    newly: z.array(operational(z.string())),
  },
  evolve: (state, { unit, officer, verifier, protection }) => ({
    ...state,
    assignment: { ...state.assignment, unit, officer, verifier, protection, handOver: null },
  }),
});
