import { z } from 'zod';
import { fact, personFacts } from '../../classification.js';
import { PERSON_STATUS } from '../../vocabulary/person-status.js';
import { defineEvent } from '../define-event.js';
import { personId } from '../person-facts.js';
import { REPRESENTED } from '../../vocabulary/represented.js';

/** What became of a person, as of a day. One who died or is missing is represented by relatives from now on. */
export const personStatusRecorded = defineEvent({
  type: 'PersonStatusRecorded',
  shape: {
    personId: personId(),
    facts: personFacts({ status: z.enum(PERSON_STATUS.codes), asOf: z.iso.date() }),
    represented: fact(z.enum(REPRESENTED.codes)),
    /** The days on which it happened and was learnt. */
    development: z.array(fact(z.iso.date())),
  },
  evolve: (state, { personId: id, facts, represented, development }) => {
    const person = state.persons[id];
    if (!person) return state;
    const known = person.facts;
    const statuses =
      known === 'ERASED' || facts === 'ERASED'
        ? 'ERASED'
        : { ...known, statuses: [facts, ...known.statuses].toSorted((a, b) => b.asOf.localeCompare(a.asOf)) };
    return {
      ...state,
      persons: { ...state.persons, [id]: { ...person, represented, facts: statuses } },
      developments: [...state.developments, ...development],
    };
  },
});
