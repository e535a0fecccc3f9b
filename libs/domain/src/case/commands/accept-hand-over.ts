import { z } from 'zod';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { handOverAccepted } from '../events/hand-over-accepted.js';
import { handOverIsToActor } from '../guards/hand-over.js';

/** Takes a case that was handed over: from now on it is this officer's. */
export const acceptHandOver = defineCommand({
  name: 'AcceptHandOver',
  summary: 'Accept the case that was handed over to you',
  group: 'case',
  schema: z.strictObject({}),
  by: ['OFFICER'],
  from: OPEN,
  whileHeld: true,
  guards: [handOverIsToActor],
  record: ({ state }) => [
    draft(handOverAccepted, {
      from: state.assignment.handOver?.from ?? '',
      to: state.assignment.handOver?.to ?? '',
      ends: endingTerms(state, 'handOver'),
    }),
  ],
});
