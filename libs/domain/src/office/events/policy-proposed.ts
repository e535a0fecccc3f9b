import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId } from '../office-fields.js';
import { termParameters } from '../term-parameters.js';

/** Somebody proposes other terms; it waits for a supervisor. */
export const policyProposed = defineOfficeEvent({
  type: 'PolicyProposed',
  shape: {
    proposalId: operational(z.string()),
    by: colleagueId(),
    parameters: z.strictObject(termParameters).partial(),
    reason: composed(5_000),
  },
  evolve: (state, { proposalId: id, by, parameters, reason }) => ({
    ...state,
    proposedPolicies: { ...state.proposedPolicies, [id]: { id, by, parameters, reason } },
  }),
});
