import { z } from 'zod';
import { dayOf } from '../../calendar/day.js';
import { numberOf } from '../../stream/hole.js';
import { type Judged, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { communicationSent } from '../events/communication-sent.js';
import { letterIs, letterIsNotHeld, replyDateHasNotPassed } from '../guards/letter.js';
import { PERSONS_ALLOW_LETTER, storedLetter } from '../guards/letter-persons.js';
import { letterChecklistHolds } from '../guards/letter-reidentification.js';
import { aggregatesStandTogether, textIsFitToLeave } from '../guards/outgoing-text.js';
import { letterRenderings } from '../letter-renderings.js';
import { letterTerms, termsOf } from '../letter-terms.js';
import { letterOf, standsAfterLetter } from '../letters.js';
import { partId } from '../outgoing-fields.js';
import { signatoryOn } from '../signatory.js';
import { reviewStarts } from '../terms/entering-follow-up.js';

/**
 * Sends a cleared letter: the moment that can't be taken back (DESIGN "Departure"). Consents, also those in the persons'
 * other cases, risk and naming are judged again; the number is allotted; the terms of reply and publication begin.
 */
export const sendCommunication = defineCommand({
  name: 'SendCommunication',
  summary: 'Send a cleared letter',
  group: 'communication',
  schema: z.strictObject({ communicationId: partId() }),
  by: ['SUPERVISOR', 'ASG'],
  from: ['VERIFIED', 'COMMUNICATED', 'FOLLOW_UP'],
  departure: true,
  guards: [
    letterIs('CLEARED'),
    letterIsNotHeld,
    replyDateHasNotPassed,
    ...textIsFitToLeave(storedLetter),
    aggregatesStandTogether(storedLetter),
    ...PERSONS_ALLOW_LETTER,
    letterChecklistHolds,
  ],
  record,
});

function record({
  state,
  payload: { communicationId },
  moment,
}: Judged<{ readonly communicationId: string }>) {
  const letter = letterOf(state, communicationId);
  if (!letter) return [];
  const sentAt = moment.effectiveAt;
  const sentOn = dayOf(sentAt);
  const { reply, publication } = letterTerms(letter, { on: sentOn, at: sentAt }, moment);
  const caseStatus = standsAfterLetter(state, reply !== null);
  const review =
    caseStatus === 'FOLLOW_UP' && state.status !== 'FOLLOW_UP'
      ? reviewStarts(state, moment, communicationId)
      : [];
  return [
    draft(communicationSent, {
      communicationId,
      number: numberOf(`LTR/${sentOn.slice(0, 4)}/${letter.addressee ?? 'OTH'}`),
      sentOn,
      sentAt,
      replyDueAt: reply?.dueAt ?? null,
      mailed: !state.takingOver,
      signedBy: signatoryOn(state, letter.highLevel, sentOn, moment.office),
      renderings: letterRenderings(state, letter, moment),
      caseStatus,
      starts: [...termsOf(reply, publication), ...review],
    }),
  ];
}
