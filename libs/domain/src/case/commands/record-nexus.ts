import { z } from 'zod';
import { fact } from '../../classification.js';
import { NEXUS } from '../../vocabulary/nexus.js';
import { defineCommand, madeBy, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { nexusRecorded } from '../events/nexus-recorded.js';
import { partsAreKnown } from '../guards/facts.js';
import { partId } from '../outgoing-fields.js';

/** Records by what signs an act is alleged to have to do with cooperation (DOMAIN 3.4, element 4). */
export const recordNexus = defineCommand({
  name: 'RecordNexus',
  summary: 'Record the nexus between act and cooperation',
  group: 'facts',
  schema: z.strictObject({
    actId: partId(),
    cooperationId: partId(),
    codes: z
      .array(fact(z.enum(NEXUS.codes)))
      .min(1)
      .max(NEXUS.codes.length),
  }),
  by: ['OFFICER', 'INTAKE', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    partsAreKnown('acts', 'actId', ({ actId }) => [actId]),
    partsAreKnown('cooperation', 'cooperationId', ({ cooperationId }) => [cooperationId]),
  ],
  record: ({ payload: { actId, cooperationId, codes }, command }) => [
    draft(nexusRecorded, {
      nexusId: madeBy(command, 'nexus'),
      actId,
      cooperationId,
      codes: [...new Set(codes)],
    }),
  ],
});
