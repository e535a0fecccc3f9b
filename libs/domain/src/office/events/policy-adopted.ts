import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { termParameters } from '../term-parameters.js';

/** The terms in force from now on, all of them. Terms already running move by the ReviseTerms that follows. */
export const policyAdopted = defineOfficeEvent({
  type: 'PolicyAdopted',
  version: 3,
  shape: {
    parameters: z.strictObject(termParameters),
    proposalId: operational(z.string()).nullable(),
  },
  // Version 1 knew no proposals, version 2 no term for decisions.
  upcast(old) {
    const { parameters, ...rest } = old as { readonly parameters: object };
    return {
      proposalId: null,
      ...rest,
      parameters: { decisionDays: 7, urgentDecisionHours: 24, ...parameters },
    };
  },
  evolve: (state, { parameters, proposalId }, { seq }) => ({
    ...state,
    parameters,
    termsSetAt: seq,
    proposedPolicies: Object.fromEntries(
      Object.entries(state.proposedPolicies).filter(([id]) => id !== proposalId),
    ),
  }),
});
