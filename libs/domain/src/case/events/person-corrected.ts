import { z } from 'zod';
import { fact, identity, operational } from '../../classification.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import { defineEvent } from '../define-event.js';
import { knownOfPerson, personId } from '../person-facts.js';
import { REPRESENTED } from '../../vocabulary/represented.js';

/** What the office knows of a person was corrected; the earlier events keep what it believed before. */
export const personCorrected = defineEvent({
  type: 'PersonCorrected',
  shape: {
    personId: personId(),
    roles: z.array(operational(z.enum(PERSON_ROLE.codes))),
    organisation: fact(z.boolean()),
    minor: fact(z.boolean()),
    represented: fact(z.enum(REPRESENTED.codes)),
    guardianImplicated: fact(z.boolean()),
    relatives: z.array(personId()),
    /** The new identity; null leaves it as it was. */
    identity: identity().nullable(),
    facts: knownOfPerson(),
  },
  evolve: (state, payload) => {
    const person = state.persons[payload.personId];
    if (!person) return state;
    const { roles, organisation, minor, represented, guardianImplicated, relatives, facts } = payload;
    const now = { ...person, roles, organisation, minor, represented, guardianImplicated, relatives, facts };
    return {
      ...state,
      persons: {
        ...state.persons,
        [person.personId]: { ...now, identity: payload.identity ?? person.identity },
      },
    };
  },
});
