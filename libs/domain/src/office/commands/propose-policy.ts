import { z } from 'zod';
import { composed } from '../../classification.js';
import { madeBy } from '../../case/define-command.js';
import { defineOfficeCommand } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { policyProposed } from '../events/policy-proposed.js';
import { personWho } from '../guards.js';
import { termParameters } from '../term-parameters.js';

/** Proposes other terms, with the reason; nothing changes until a supervisor adopts them (AdoptPolicy). */
export const proposePolicy = defineOfficeCommand({
  name: 'ProposePolicy',
  summary: 'Propose terms',
  schema: z.strictObject({
    parameters: z
      .strictObject(termParameters)
      .partial()
      .refine(
        (given) => Object.values(given).some((value) => value !== undefined),
        'Give at least one term.',
      ),
    reason: composed(5_000),
  }),
  by: ['OFFICER', 'VERIFIER', 'PROTECTION', 'EDITOR', 'SUPERVISOR', 'ASG'],
  guards: [],
  record: (judged) => [
    officeDraft(policyProposed, {
      ...judged.payload,
      proposalId: madeBy(judged.command, 'policy'),
      by: personWho(judged),
    }),
  ],
});
