import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { withConsents } from '../../consent/with-consents.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** A consent was taken back: it counts from this moment (DOMAIN 9.4). What is published stays; its reuse stops. */
export const consentWithdrawn = defineEvent({
  type: 'ConsentWithdrawn',
  shape: {
    personId: personId(),
    withdrawnBy: personId(),
    on: fact(z.iso.date()),
    /** In all cases of the person: the others are told by an effect. */
    everywhere: operational(z.boolean()),
    withdrawn: z.array(
      z.strictObject({
        scope: operational(z.enum(CONSENT_SCOPE.codes)),
        addressee: fact(z.string()).nullable(),
      }),
    ),
  },
  evolve: (state, { personId: id, withdrawnBy, on, withdrawn }) => ({
    ...state,
    consents: withConsents(
      state.consents,
      withdrawn.map((one) => ({
        ...one,
        personId: id,
        givenBy: withdrawnBy,
        status: 'WITHDRAWN',
        on,
        expiresOn: null,
        reconfirmedOn: null,
      })),
    ),
  }),
});
