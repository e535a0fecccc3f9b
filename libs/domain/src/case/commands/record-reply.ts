import { z } from 'zod';
import { raw, type Sealed } from '../../classification.js';
import { defineCommand, madeBy, OPEN, type Judged } from '../define-command.js';
import { draft } from '../define-event.js';
import { replyRecorded } from '../events/reply-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { letterIs } from '../guards/letter.js';
import { dayIsNotBeforeSent, replyIsNotDatedAfterReceipt } from '../guards/letter-dates.js';
import { endsWaiting, letterOf } from '../letters.js';
import { day, partId } from '../outgoing-fields.js';
import { replyIsLate } from '../reply-is-late.js';
import { reviewStarts } from '../terms/entering-follow-up.js';

const schema = z.strictObject({
  communicationId: partId(),
  receivedOn: day(),
  datedOn: day().nullable().default(null),
  text: raw().nullable().default(null),
});

/**
 * Records a reply with the day on which it was received and the date that it bears (DOMAIN 9.10). Received in time but
 * recorded after the lapse: REPLIED, the lapse void. Received late: REPLIED_LATE, the lapse remains. A further reply adds.
 */
export const recordReply = defineCommand({
  name: 'RecordReply',
  summary: 'Record a reply to a letter',
  group: 'communication',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: [...OPEN, 'CLOSED'],
  whileHeld: true,
  guards: [
    letterIs('SENT', 'ACKNOWLEDGED', 'LAPSED', 'REPLIED', 'REPLIED_LATE'),
    dayIsNotInFuture('receivedOn', ({ receivedOn }: Reply) => receivedOn),
    dayIsNotBeforeSent('receivedOn', ({ receivedOn }: Reply) => receivedOn),
    dayIsNotBeforeSent('datedOn', ({ datedOn }: Reply) => datedOn),
    replyIsNotDatedAfterReceipt,
  ],
  record,
});

type Reply = Sealed<z.output<typeof schema>>;

function record({ state, payload, moment, command }: Judged<Reply>) {
  const letter = letterOf(state, payload.communicationId);
  if (!letter) return [];
  const late = replyIsLate(payload.receivedOn, letter.replyDueAt, moment.effectiveAt);
  const inTime = !late || letter.status === 'REPLIED';
  const lapsedAt = letter.lapsedAt ?? (inTime ? null : letter.replyDueAt);
  const toFollowUp = endsWaiting(state, letter.id);
  return [
    draft(replyRecorded, {
      ...payload,
      replyId: madeBy(command, 'reply'),
      late,
      status: inTime ? 'REPLIED' : 'REPLIED_LATE',
      lapsedAt,
      lapseVoid: inTime && lapsedAt !== null,
      toFollowUp,
      ends: [{ kind: 'reply', subject: letter.id }],
      starts: toFollowUp ? reviewStarts(state, moment, letter.id) : [],
    }),
  ];
}
