import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { EXCLUSION } from '../../vocabulary/exclusion.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { declineProposed } from '../events/decline-proposed.js';

/** Proposes not to pursue the case, with a reason as a code and in words: States ask for both (DOMAIN 3.6). */
export const proposeDecline = defineCommand({
  name: 'ProposeDecline',
  summary: 'Propose not to pursue the case',
  group: 'case',
  schema: z.strictObject({ reason: fact(z.enum(EXCLUSION.codes)), explanation: composed(5_000) }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['SCREENING', 'VERIFYING'],
  whileHeld: true,
  guards: [],
  record: ({ payload, actor }) => [draft(declineProposed, { by: actingPerson(actor) ?? '', ...payload })],
});
