import { z } from 'zod';
import { composed } from '../../classification.js';
import { defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { communicationVetoed } from '../events/communication-vetoed.js';
import { letterIs } from '../guards/letter.js';
import { partId } from '../outgoing-fields.js';

/** The protection adviser stops a cleared letter; it is a draft again (DOMAIN 6, 7). */
export const vetoCommunication = defineCommand({
  name: 'VetoCommunication',
  summary: 'Stop a cleared letter',
  group: 'communication',
  schema: z.strictObject({ communicationId: partId(), reason: composed(2_000) }),
  by: ['PROTECTION'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  whileHeld: true,
  guards: [letterIs('CLEARED')],
  record: ({ payload }) => [draft(communicationVetoed, payload)],
});
