import { z } from 'zod';
import { givenDay } from '../../calendar/given-dates.js';
import { dayOf } from '../../calendar/day.js';
import { personFacts, type PersonFacts } from '../../classification.js';
import { withConsequences } from '../../consent/consequences.js';
import { PERSON_STATUS, type PersonStatus } from '../../vocabulary/person-status.js';
import type { CasePerson } from '../case-person.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { personStatusRecorded } from '../events/person-status-recorded.js';
import { dayIsNotInFuture } from '../guards/dates.js';
import { personIsNotErased, personsAreKnown } from '../guards/persons.js';
import { personId } from '../person-facts.js';

/**
 * Records what became of a person, as of a day (DOMAIN 11). One who died or is missing no longer answers: relatives do
 * from now on (DOMAIN 3.5), and texts and case are held as after a withdrawal until they have. Whoever comes back answers
 * again once CorrectPerson says so.
 */
export const recordPersonStatus = defineCommand({
  name: 'RecordPersonStatus',
  summary: 'Record what became of a person',
  group: 'followUp',
  schema: z.strictObject({
    personId: personId(),
    facts: personFacts({ status: z.enum(PERSON_STATUS.codes), asOf: givenDay() }),
  }),
  by: ['OFFICER', 'PROTECTION', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => [id]),
    personIsNotErased(({ personId: id }) => id),
    dayIsNotInFuture('facts.asOf', ({ facts }) => (facts === 'ERASED' ? undefined : facts.asOf)),
  ],
  record: ({ state, payload: { personId: id, facts }, moment }) => {
    const person = state.persons[id] as CasePerson;
    const days = facts === 'ERASED' ? [] : [facts.asOf];
    const events = [
      draft(personStatusRecorded, {
        personId: id,
        facts,
        represented: speaksNoLonger(facts) ? 'RELATIVES' : person.represented,
        development: [...new Set([...days, dayOf(moment.effectiveAt)])],
      }),
    ];
    return withConsequences(state, events, id, 'CONSENT_LOST', moment);
  },
});

const speaksNoLonger = (facts: PersonFacts<{ readonly status: PersonStatus }>): boolean =>
  facts !== 'ERASED' && (facts.status === 'DECEASED' || facts.status === 'MISSING');
