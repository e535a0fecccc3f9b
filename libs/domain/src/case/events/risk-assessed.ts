import { z } from 'zod';
import { composed, fact, operational } from '../../classification.js';
import { RISK } from '../../vocabulary/risk.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** The risk to the persons of the case, valid to the end of its term (D3) unless a new incident voids it. */
export const riskAssessed = defineEvent({
  type: 'RiskAssessed',
  shape: {
    level: operational(z.enum(RISK.codes)),
    by: operational(z.string()),
    at: fact(z.int()),
    validUntil: fact(z.int()),
    adviserAgreesNaming: z.array(personId()),
    reason: composed(),
  },
  evolve: (state, { level, by, at, validUntil, adviserAgreesNaming }) => ({
    ...state,
    proposedRisk: null,
    risk: { level, by, at, validUntil, voided: false, adviserAgreesNaming },
  }),
});
