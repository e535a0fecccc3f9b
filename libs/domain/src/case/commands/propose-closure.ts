import { z } from 'zod';
import { composed, fact } from '../../classification.js';
import { CLOSURE } from '../../vocabulary/closure.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { closureProposed } from '../events/closure-proposed.js';

/** Proposes to close the case, with a reason; whether it may be closed is judged when a supervisor decides. */
export const proposeClosure = defineCommand({
  name: 'ProposeClosure',
  summary: 'Propose to close the case',
  group: 'case',
  schema: z.strictObject({ reason: fact(z.enum(CLOSURE.codes)), explanation: composed(5_000) }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [],
  record: ({ payload, actor }) => [draft(closureProposed, { by: actingPerson(actor) ?? '', ...payload })],
});
