import { z } from 'zod';
import { composed } from '../../classification.js';
import { actingPerson } from '../acting-person.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { holdPlaced } from '../events/hold-placed.js';

/** A supervisor stops the case, with a reason (DOMAIN 6 "Hold"). Reply terms keep running. */
export const placeHold = defineCommand({
  name: 'PlaceHold',
  summary: 'Put the case on hold',
  group: 'case',
  schema: z.strictObject({ reason: composed(5_000) }),
  by: ['SUPERVISOR'],
  from: OPEN,
  guards: [],
  record: ({ payload: { reason }, actor, moment }) => [
    draft(holdPlaced, { because: 'SUPERVISOR', by: actingPerson(actor), reason, at: moment.effectiveAt }),
  ],
});
