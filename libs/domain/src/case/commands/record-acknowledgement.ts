import { z } from 'zod';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { acknowledgementRecorded } from '../events/acknowledgement-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { letterIs } from '../guards/letter.js';
import { dayIsNotBeforeSent } from '../guards/letter-dates.js';
import { letterOf } from '../letters.js';
import { day, partId } from '../outgoing-fields.js';

/** Records that the addressee confirmed receipt of a letter. The reply is awaited as before. */
export const recordAcknowledgement = defineCommand({
  name: 'RecordAcknowledgement',
  summary: 'Record that a letter was received',
  group: 'communication',
  schema: z.strictObject({ communicationId: partId(), on: day() }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  guards: [
    letterIs('SENT', 'ACKNOWLEDGED', 'LAPSED', 'REPLIED', 'REPLIED_LATE'),
    ({ state, payload: { communicationId } }) =>
      letterOf(state, communicationId)?.acknowledgedOn
        ? { code: 'ALREADY_ACKNOWLEDGED', field: 'communicationId' }
        : undefined,
    dayIsNotInFuture('on', ({ on }: { on: string }) => on),
    dayIsNotBeforeSent('on', ({ on }: { communicationId: string; on: string }) => on),
  ],
  record: ({ payload }) => [draft(acknowledgementRecorded, payload)],
});
