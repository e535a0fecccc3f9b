import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { withConsents } from '../../consent/with-consents.js';
import { CONSENT_SCOPE, CONSENT_STATUS } from '../../vocabulary/consent.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** One answered for one person, scope by scope. */
export const consentRecorded = defineEvent({
  type: 'ConsentRecorded',
  shape: {
    personId: personId(),
    /** The person, a guardian or a relative. */
    givenBy: personId(),
    on: fact(z.iso.date()),
    expiresOn: fact(z.iso.date()).nullable(),
    riskExplained: fact(z.boolean()),
    answers: z.array(
      z.strictObject({
        scope: operational(z.enum(CONSENT_SCOPE.codes)),
        addressee: fact(z.string()).nullable(),
        status: operational(z.enum(CONSENT_STATUS.codes)),
      }),
    ),
  },
  evolve: (state, { personId: id, givenBy, on, expiresOn, answers }) => ({
    ...state,
    consents: withConsents(
      state.consents,
      answers.map((answer) => ({ ...answer, personId: id, givenBy, on, expiresOn, reconfirmedOn: null })),
    ),
  }),
});
