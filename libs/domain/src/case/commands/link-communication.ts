import { z } from 'zod';
import { givenInstant } from '../../calendar/given-dates.js';
import { fact, raw } from '../../classification.js';
import { COMMUNICATION_TYPE } from '../../vocabulary/communication.js';
import { defineCommand, madeBy, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { communicationLinked } from '../events/communication-linked.js';
import { dayIsNotInFuture, instantIsNotInFuture } from '../guards/dates.js';
import { replyDateIsSet } from '../guards/letter.js';
import { dayAgreesWithInstant, replyIsDueAfterSending } from '../guards/letter-dates.js';
import { shownPersonsAreKnown } from '../guards/outgoing-text.js';
import { letterTerms, termsOf } from '../letter-terms.js';
import { standsAfterLetter } from '../letters.js';
import { day, personIds, stateCode, symbol } from '../outgoing-fields.js';
import { reviewStarts } from '../terms/entering-follow-up.js';

/**
 * Records a letter that another UN body sent, as SENT on its own date under the code of its sender (DOMAIN 4). Its terms
 * run from then. Before verification it is pending, and moves the case when that is confirmed.
 */
export const linkCommunication = defineCommand({
  name: 'LinkCommunication',
  summary: 'Link a letter of another UN body',
  group: 'communication',
  schema: z.strictObject({
    type: fact(z.enum(COMMUNICATION_TYPE.codes)),
    addressee: stateCode().nullable(),
    onLegislation: fact(z.boolean()).default(false),
    named: personIds().default([]),
    mentioned: personIds().default([]),
    code: symbol(),
    sentOn: day(),
    sentAt: fact(givenInstant()).nullable().default(null),
    replyDueOn: day().nullable().default(null),
    text: raw().nullable().default(null),
  }),
  by: ['OFFICER', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    ({ state, payload: { code } }) =>
      Object.values(state.communications).some(({ origin, number }) => origin === 'LINKED' && number === code)
        ? { code: 'LETTER_ALREADY_LINKED', field: 'code' }
        : undefined,
    dayIsNotInFuture('sentOn', ({ sentOn }: { sentOn: string }) => sentOn),
    instantIsNotInFuture('sentAt', ({ sentAt }: { sentAt: string | null }) => sentAt),
    dayAgreesWithInstant,
    replyDateIsSet,
    replyIsDueAfterSending,
    shownPersonsAreKnown<{ readonly named: readonly string[]; readonly mentioned: readonly string[] }>(
      ({ payload: { named, mentioned } }) => ({ named, mentioned, texts: [], personsField: 'mentioned' }),
    ),
  ],
  record: ({ state, payload, moment, command }) => {
    const communicationId = madeBy(command, 'letter');
    const sentAt = payload.sentAt === null ? null : Date.parse(payload.sentAt);
    const { reply, publication } = letterTerms(
      { id: communicationId, ...payload },
      { on: payload.sentOn, at: sentAt },
      moment,
    );
    const pending = state.verifiedAt === null;
    const caseStatus = pending ? null : standsAfterLetter(state, reply !== null);
    const review =
      caseStatus === 'FOLLOW_UP' && state.status !== 'FOLLOW_UP'
        ? reviewStarts(state, moment, communicationId)
        : [];
    return [
      draft(communicationLinked, {
        ...payload,
        communicationId,
        sentAt,
        replyDueAt: reply?.dueAt ?? null,
        pending,
        caseStatus,
        starts: [...termsOf(reply, publication), ...review],
      }),
    ];
  },
});
