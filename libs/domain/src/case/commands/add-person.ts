import { z } from 'zod';
import { OPEN, defineCommand, madeBy } from '../define-command.js';
import { childrenAreRepresented, personsAreKnown, personsAreNew } from '../guards/persons.js';
import { newPerson } from '../person-facts.js';
import { personDraft, standing } from '../person-payload.js';

/** Brings a person into the case: new to the office, or known from another case by `personId`. */
export const addPerson = defineCommand({
  name: 'AddPerson',
  summary: 'Add a person',
  group: 'people',
  schema: z.strictObject(newPerson),
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'SUPERVISOR', 'PARTNER'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreNew('personId', ({ personId }) => [personId]),
    personsAreKnown('relatives', ({ relatives }) => relatives),
    childrenAreRepresented('represented', (person) => [standing(person)]),
  ],
  record: ({ state, payload, command }) => [
    personDraft(state, payload.personId ?? madeBy(command, 'person'), payload),
  ],
});
