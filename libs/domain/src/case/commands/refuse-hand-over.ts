import { z } from 'zod';
import { composed } from '../../classification.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { endingTerms } from '../ending-terms.js';
import { handOverRefused } from '../events/hand-over-refused.js';
import { handOverIsToActor } from '../guards/hand-over.js';

/** Refuses a case that was handed over, with a reason: it stays with the officer who offered it. */
export const refuseHandOver = defineCommand({
  name: 'RefuseHandOver',
  summary: 'Refuse the case that was handed over to you',
  group: 'case',
  schema: z.strictObject({ reason: composed(2_000) }),
  by: ['OFFICER'],
  from: OPEN,
  whileHeld: true,
  guards: [handOverIsToActor],
  record: ({ state, payload: { reason } }) => [
    draft(handOverRefused, {
      from: state.assignment.handOver?.from ?? '',
      to: state.assignment.handOver?.to ?? '',
      reason,
      ends: endingTerms(state, 'handOver'),
    }),
  ],
});
