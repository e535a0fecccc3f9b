import { z } from 'zod';
import { givenInstant } from '../../calendar/given-dates.js';
import { composed, fact, type Sealed } from '../../classification.js';
import { correctedLetter } from '../corrected-letter.js';
import { defineCommand, OPEN, type Judged } from '../define-command.js';
import { draft } from '../define-event.js';
import { dispatchDateCorrected } from '../events/dispatch-date-corrected.js';
import { dayIsNotInFuture, instantIsNotInFuture } from '../guards/dates.js';
import { letterIs } from '../guards/letter.js';
import { dayAgreesWithInstant } from '../guards/letter-dates.js';
import { letterOf } from '../letters.js';
import { day, partId } from '../outgoing-fields.js';

const schema = z.strictObject({
  communicationId: partId(),
  sentOn: day(),
  sentAt: fact(givenInstant()).nullable().default(null),
  reason: composed(2_000),
});

/**
 * Corrects the date on which a letter was sent. The old one stays in history; the terms run anew under the same subject,
 * so that no reminder is repeated, and lapse and replies are judged by the new date (DOMAIN 9.7, 9.11).
 */
export const correctDispatchDate = defineCommand({
  name: 'CorrectDispatchDate',
  summary: 'Correct the date of a sent letter',
  group: 'communication',
  schema,
  by: ['OFFICER', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    letterIs('SENT', 'ACKNOWLEDGED', 'LAPSED', 'REPLIED', 'REPLIED_LATE'),
    dayIsNotInFuture('sentOn', ({ sentOn }: { sentOn: string }) => sentOn),
    instantIsNotInFuture('sentAt', ({ sentAt }: { sentAt: string | null }) => sentAt),
    dayAgreesWithInstant,
    ({ state, payload: { communicationId, sentOn } }) => {
      const letter = letterOf(state, communicationId);
      const after = [
        letter?.acknowledgedOn,
        letter?.replyDueOn,
        ...(letter?.replies ?? []).map(({ receivedOn }) => receivedOn),
      ];
      return after.some((other) => other && other < sentOn)
        ? { code: 'DATE_AFTER_ANSWER', field: 'sentOn' }
        : undefined;
    },
  ],
  record,
});

function record({ state, payload, moment }: Judged<Sealed<z.output<typeof schema>>>) {
  const letter = letterOf(state, payload.communicationId);
  if (!letter) return [];
  const sentAt = payload.sentAt === null ? null : Date.parse(payload.sentAt);
  const { starts, ends, ...corrected } = correctedLetter(
    state,
    letter,
    { on: payload.sentOn, at: sentAt },
    moment,
  );
  return [draft(dispatchDateCorrected, { ...payload, ...corrected, sentAt, starts, ends })];
}
