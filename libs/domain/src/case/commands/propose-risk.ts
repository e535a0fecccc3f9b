import { z } from 'zod';
import { composed, operational } from '../../classification.js';
import { RISK } from '../../vocabulary/risk.js';
import { actingPerson } from '../acting-person.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { riskProposed } from '../events/risk-proposed.js';

/** The officer's view of the risk, for the protection adviser to assess. It changes nothing yet. */
export const proposeRisk = defineCommand({
  name: 'ProposeRisk',
  summary: 'Propose a risk level',
  group: 'people',
  schema: z.strictObject({ level: operational(z.enum(RISK.codes)), reason: composed(5_000) }),
  by: ['OFFICER'],
  from: OPEN,
  whileHeld: true,
  guards: [],
  record: ({ payload: { level, reason }, actor }) => [
    draft(riskProposed, { level, reason, by: actingPerson(actor) ?? '' }),
  ],
});
