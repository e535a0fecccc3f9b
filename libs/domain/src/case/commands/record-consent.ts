import { z } from 'zod';
import { givenDay } from '../../calendar/given-dates.js';
import { fact, operational } from '../../classification.js';
import { withConsequences } from '../../consent/consequences.js';
import { addresseeOf, consentAddressee } from '../../consent/no-state.js';
import { consentValidity } from '../../consent/validity-term.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { consentRecorded } from '../events/consent-recorded.js';
import { foresee } from '../foresee.js';
import {
  addresseeFitsScope,
  consentEndsAfterItBegins,
  giverMayAnswer,
  questionsAreDistinct,
  riskIsExplained,
} from '../guards/consent-answers.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personIsNotErased, personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';

/**
 * Records what a person, or who answers for them, said to each question (DOMAIN 1.2: consent is not one flag). A no takes
 * effect at once, as a withdrawal does.
 */
export const recordConsent = defineCommand({
  name: 'RecordConsent',
  summary: 'Record what a person consents to',
  group: 'people',
  schema: z.strictObject({
    personId: personId(),
    /** Left out: the person answers. Otherwise a guardian or relative named for them. */
    givenBy: personId().optional(),
    on: fact(givenDay()),
    expiresOn: fact(givenDay()).optional(),
    /** That the security risk was explained, and that the UN cannot promise protection (DOMAIN 3.3, 15). */
    riskExplained: fact(z.boolean()),
    answers: z
      .array(
        z.strictObject({
          scope: operational(z.enum(CONSENT_SCOPE.codes)),
          /** Other than the respondent: a host State, or `OTH` for who is no State, is asked about by itself. */
          addressee: fact(consentAddressee()).optional(),
          status: operational(z.enum(['GIVEN', 'REFUSED', 'NOT_ASKED'])),
        }),
      )
      .min(1)
      .max(50),
  }),
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => [id]),
    personIsNotErased(({ personId: id }) => id),
    giverMayAnswer,
    riskIsExplained,
    questionsAreDistinct,
    addresseeFitsScope,
    dayIsNotInFuture('on', ({ on }) => on),
    consentEndsAfterItBegins,
  ],
  record: ({ state, payload, moment, command }) => {
    const recorded = {
      personId: payload.personId,
      givenBy: payload.givenBy ?? payload.personId,
      on: payload.on,
      expiresOn: payload.expiresOn ?? null,
      riskExplained: payload.riskExplained,
      answers: payload.answers.map(({ scope, status, addressee }) => ({
        scope,
        status,
        addressee: addresseeOf(addressee, state.respondent),
      })),
    };
    const after = foresee(state, [draft(consentRecorded, recorded)], moment);
    const validity = consentValidity(after, payload.personId, madeBy(command, 'consent'), moment);
    const refused = recorded.answers.filter(({ status }) => status === 'REFUSED');
    return withConsequences(
      state,
      [draft(consentRecorded, { ...recorded, ...validity })],
      payload.personId,
      'CONSENT_REFUSED',
      moment,
      refused,
    );
  },
});
