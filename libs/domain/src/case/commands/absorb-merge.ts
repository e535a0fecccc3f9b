import { z } from 'zod';
import { operational } from '../../classification.js';
import { absorb } from '../absorb.js';
import { carriedShape, reference } from '../carried.js';
import { defineCommand, madeBy, OPEN } from '../define-command.js';
import {
  noMergeIsUnderWay,
  requesterHasRightsHere,
  respondentsAreTheSame,
  sourceIsAnother,
} from '../guards/merge.js';

/**
 * Takes in another case that asks for it, sent by that case: sources, persons with the stricter of their consents, acts,
 * evidence, linked letters and earlier reports. Sent again, it adds what came there meanwhile. Refused, the other is
 * released.
 */
export const absorbMerge = defineCommand({
  name: 'AbsorbMerge',
  summary: 'Take in another case',
  group: 'case',
  schema: z.strictObject({
    requestedBy: reference(),
    /** The step of the other case with which it asked. */
    upTo: operational(z.int()),
    ...carriedShape(),
  }),
  issuedBy: ['stream'],
  by: [],
  from: OPEN,
  whileHeld: true,
  guards: [sourceIsAnother, noMergeIsUnderWay, requesterHasRightsHere, respondentsAreTheSame],
  record: ({ state, payload: { requestedBy, upTo, ...carried }, actor, moment, command }) =>
    actor.origin === 'stream'
      ? absorb(state, { from: actor.stream, requestedBy, upTo, carried }, moment, madeBy(command, 'merge'))
      : [],
});
