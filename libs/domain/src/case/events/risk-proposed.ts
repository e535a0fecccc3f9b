import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { RISK } from '../../vocabulary/risk.js';
import { defineEvent } from '../define-event.js';

/** The officer's view of the risk; the protection adviser assesses it. */
export const riskProposed = defineEvent({
  type: 'RiskProposed',
  shape: {
    level: operational(z.enum(RISK.codes)),
    by: operational(z.string()),
    reason: composed(),
  },
  evolve: (state, { level, by }) => ({ ...state, proposedRisk: { level, by } }),
});
