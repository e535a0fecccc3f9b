import { z } from 'zod';
import { WITHDRAWN_SCOPE } from '../../vocabulary/withdrawn-scope.js';
import { givenDay } from '../../calendar/given-dates.js';
import { dayOf } from '../../calendar/day.js';
import { fact, operational } from '../../classification.js';
import { withConsequences } from '../../consent/consequences.js';
import { addresseeOf, consentAddressee } from '../../consent/no-state.js';
import { questionsAsked } from '../../consent/standing-consent.js';
import { consentValidity } from '../../consent/validity-term.js';
import { CASE_STATUS } from '../../vocabulary/case-status.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { defineCommand, madeBy } from '../define-command.js';
import { draft } from '../define-event.js';
import { consentWithdrawn } from '../events/consent-withdrawn.js';
import { foresee } from '../foresee.js';
import { giverMayAnswer } from '../guards/consent-answers.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';

/**
 * Takes a consent back, whether or not it is on record that it was given; at once (DOMAIN 9.4). Letters and entries with
 * the person that have not left are held, and the case if nobody is left. Also of a case that is over: reuse stops.
 */
export const withdrawConsent = defineCommand({
  name: 'WithdrawConsent',
  summary: 'Record that a consent is withdrawn',
  group: 'people',
  schema: z.strictObject({
    personId: personId(),
    /** One scope, or ALL of them. */
    scope: operational(z.enum(WITHDRAWN_SCOPE.codes)),
    /** Only towards this State, or `OTH` for who is no State; left out, towards everybody. */
    addressee: fact(consentAddressee()).optional(),
    /** Left out: the person. Otherwise a guardian or relative named for them. */
    givenBy: personId().optional(),
    /** Left out: today. */
    on: fact(givenDay()).optional(),
    /** In all cases of the person, of which only their officers know. */
    everywhere: operational(z.boolean()),
  }),
  issuedBy: ['person', 'stream'],
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'SUPERVISOR', 'PARTNER'],
  from: CASE_STATUS.codes,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => [id]),
    giverMayAnswer,
    dayIsNotInFuture('on', ({ on }) => on),
  ],
  record: ({ state, payload, actor, moment, command }) => {
    const { personId: id } = payload;
    const scopes = payload.scope === 'ALL' ? CONSENT_SCOPE.codes : [payload.scope];
    const to = addresseeOf(payload.addressee, state.respondent);
    // Without an addressee all of them are meant, also those that were asked about by themselves.
    const particular = questionsAsked(state, id).filter(
      ({ scope, addressee }) => to === null && addressee !== null && scopes.includes(scope),
    );
    const withdrawn = [...scopes.map((scope) => ({ scope, addressee: to })), ...particular];
    const event = {
      personId: id,
      withdrawnBy: payload.givenBy ?? id,
      on: payload.on ?? dayOf(moment.effectiveAt),
      everywhere: actor.origin === 'person' && payload.everywhere,
      withdrawn,
    };
    const after = foresee(state, [draft(consentWithdrawn, event)], moment);
    const validity = consentValidity(after, id, madeBy(command, 'consent'), moment);
    return withConsequences(
      state,
      [draft(consentWithdrawn, { ...event, ...validity })],
      id,
      'CONSENT_WITHDRAWN',
      moment,
      withdrawn,
    );
  },
});
