import { z } from 'zod';
import { fact } from '../../classification.js';
import { COOPERATION_STANCE, COOPERATION_TYPE } from '../../vocabulary/cooperation.js';
import { MECHANISM } from '../../vocabulary/mechanism.js';
import { defineCommand, madeBy, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { cooperationRecorded } from '../events/cooperation-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personsAreKnown } from '../guards/persons.js';
import { day } from '../outgoing-fields.js';
import { personId } from '../person-facts.js';

/** Records that somebody cooperated with a UN actor, sought to, or was taken to have done so (DOMAIN 3.4, element 2). */
export const recordCooperation = defineCommand({
  name: 'RecordCooperation',
  summary: 'Record cooperation with the United Nations',
  group: 'facts',
  schema: z.strictObject({
    /** Left out where it is a group's, or nobody knows whose. */
    personId: personId().optional(),
    mechanism: fact(z.enum(MECHANISM.codes)),
    type: fact(z.enum(COOPERATION_TYPE.codes)),
    stance: fact(z.enum(COOPERATION_STANCE.codes)).default('ACTUAL'),
    on: day().optional(),
  }),
  by: ['OFFICER', 'INTAKE', 'SUPERVISOR', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => (id === undefined ? [] : [id])),
    dayIsNotInFuture('on', ({ on }) => on),
  ],
  record: ({ payload, command }) => [
    draft(cooperationRecorded, {
      cooperationId: madeBy(command, 'cooperation'),
      personId: payload.personId ?? null,
      mechanism: payload.mechanism,
      type: payload.type,
      stance: payload.stance,
      on: payload.on ?? null,
    }),
  ],
});
