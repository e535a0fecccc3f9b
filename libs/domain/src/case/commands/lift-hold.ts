import { z } from 'zod';
import { composed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { holdLifted } from '../events/hold-lifted.js';
import { caseIsOnHold, riskIsNotExtreme, somebodyIsLeft } from '../guards/hold.js';

/** A supervisor lets the case go on, whoever or whatever stopped it; it stands where it would by now (DOMAIN 6). */
export const liftHold = defineCommand({
  name: 'LiftHold',
  summary: 'Lift the hold',
  group: 'case',
  schema: z.strictObject({ reason: composed(5_000) }),
  by: ['SUPERVISOR'],
  from: [...OPEN, 'CLOSED', 'NOT_PURSUED'],
  whileHeld: true,
  guards: [caseIsOnHold, somebodyIsLeft, riskIsNotExtreme],
  record: ({ payload: { reason }, actor, moment }) => [
    draft(holdLifted, { by: actingPerson(actor) ?? '', reason, at: moment.effectiveAt }),
  ],
});
