import { z } from 'zod';
import { givenDay } from '../../calendar/given-dates.js';
import { fact, operational } from '../../classification.js';
import { consentValidity } from '../../consent/validity-term.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { consentReconfirmed } from '../events/consent-reconfirmed.js';
import { foresee } from '../foresee.js';
import {
  consentIsThereToReconfirm,
  giverMayAnswer,
  reconfirmedAfterGiven,
  toReconfirm,
} from '../guards/consent-answers.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personIsNotErased, personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';

/** Records that who consented was asked again and stands by it (D4); without scopes, by all that they gave. */
export const reconfirmConsent = defineCommand({
  name: 'ReconfirmConsent',
  summary: 'Record that a consent is reconfirmed',
  group: 'people',
  schema: z.strictObject({
    personId: personId(),
    givenBy: personId().optional(),
    scopes: z
      .array(operational(z.enum(CONSENT_SCOPE.codes)))
      .min(1)
      .max(CONSENT_SCOPE.codes.length)
      .optional(),
    on: fact(givenDay()),
  }),
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => [id]),
    personIsNotErased(({ personId: id }) => id),
    giverMayAnswer,
    consentIsThereToReconfirm,
    dayIsNotInFuture('on', ({ on }) => on),
    reconfirmedAfterGiven,
  ],
  record: ({ state, payload, moment, command }) => {
    const reconfirmed = {
      personId: payload.personId,
      givenBy: payload.givenBy ?? payload.personId,
      scopes: [...new Set(toReconfirm(state, payload).map(({ scope }) => scope))],
      on: payload.on,
    };
    const after = foresee(state, [draft(consentReconfirmed, reconfirmed)], moment);
    const validity = consentValidity(after, payload.personId, madeBy(command, 'consent'), moment);
    return [draft(consentReconfirmed, { ...reconfirmed, ...validity })];
  },
});
