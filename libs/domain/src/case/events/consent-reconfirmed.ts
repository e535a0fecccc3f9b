import { z } from 'zod';
import { fact, operational } from '../../classification.js';
import { CONSENT_SCOPE } from '../../vocabulary/consent.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';

/** Who had consented said so again: the consent is as fresh as that day (D4). */
export const consentReconfirmed = defineEvent({
  type: 'ConsentReconfirmed',
  shape: {
    personId: personId(),
    givenBy: personId(),
    scopes: z.array(operational(z.enum(CONSENT_SCOPE.codes))),
    on: fact(z.iso.date()),
  },
  evolve: (state, { personId: id, givenBy, scopes, on }) => ({
    ...state,
    consents: state.consents.map((consent) =>
      consent.personId === id &&
      consent.givenBy === givenBy &&
      consent.status === 'GIVEN' &&
      scopes.includes(consent.scope)
        ? { ...consent, reconfirmedOn: on }
        : consent,
    ),
  }),
});
