import { z } from 'zod';
import { actingPerson } from '../acting-person.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { takeoverCompleted } from '../events/takeover-completed.js';
import { takenOver } from '../guards/takeover.js';

/**
 * Starts the clock of a case that was moved in from elsewhere. What lapsed, became public or fell before was settled by the
 * steps that were recorded after it, the last by this one: each at its own time, and told to nobody (DESIGN "Two instants").
 */
export const completeTakeover = defineCommand({
  name: 'CompleteTakeover',
  summary: 'Complete the takeover of a case from elsewhere',
  group: 'case',
  schema: z.strictObject({}),
  by: ['OFFICER', 'SUPERVISOR'],
  from: [...OPEN, 'CLOSED', 'NOT_PURSUED'],
  whileHeld: true,
  guards: [takenOver],
  record: ({ actor }) => [draft(takeoverCompleted, { by: actingPerson(actor) ?? '' })],
});
