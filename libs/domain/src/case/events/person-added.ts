import { z } from 'zod';
import { fact, identity, operational } from '../../classification.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import { defineEvent } from '../define-event.js';
import { knownOfPerson, personId } from '../person-facts.js';
import { REPRESENTED } from '../../vocabulary/represented.js';

/** A person stands in the case: victim, family, helper, witness, source or alleged responsible. */
export const personAdded = defineEvent({
  type: 'PersonAdded',
  shape: {
    personId: personId(),
    alias: operational(z.string()),
    roles: z.array(operational(z.enum(PERSON_ROLE.codes))),
    organisation: fact(z.boolean()),
    minor: fact(z.boolean()),
    represented: fact(z.enum(REPRESENTED.codes)),
    guardianImplicated: fact(z.boolean()),
    relatives: z.array(personId()),
    identity: identity().nullable(),
    facts: knownOfPerson(),
  },
  evolve: (state, payload) => {
    const { personId: id, alias, roles, organisation, minor, represented } = payload;
    const { guardianImplicated, relatives, identity: name, facts } = payload;
    const person = { personId: id, alias, roles, organisation, minor, represented };
    return {
      ...state,
      persons: {
        ...state.persons,
        [id]: { ...person, guardianImplicated, relatives, identity: name, facts },
      },
    };
  },
});
