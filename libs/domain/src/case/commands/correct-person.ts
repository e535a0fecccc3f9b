import { z } from 'zod';
import { fact, identity, operational, type Sealed } from '../../classification.js';
import { withConsequences } from '../../consent/consequences.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import type { CasePerson } from '../case-person.js';
import type { CaseState } from '../case-state.js';
import { OPEN, defineCommand } from '../define-command.js';
import { draft } from '../define-event.js';
import { personCorrected } from '../events/person-corrected.js';
import { childrenAreRepresented, personIsNotErased, personsAreKnown } from '../guards/persons.js';
import { correctionOfPerson, personId } from '../person-facts.js';
import { REPRESENTED } from '../../vocabulary/represented.js';
import { isChild } from '../person-payload.js';

const schema = z.strictObject({
  personId: personId(),
  roles: z
    .array(operational(z.enum(PERSON_ROLE.codes)))
    .min(1)
    .max(PERSON_ROLE.codes.length)
    .optional(),
  identity: identity().optional(),
  organisation: fact(z.boolean()).optional(),
  represented: fact(z.enum(REPRESENTED.codes)).optional(),
  guardianImplicated: fact(z.boolean()).optional(),
  relatives: z.array(personId()).max(20).optional(),
  facts: correctionOfPerson().optional(),
});
type Correction = Sealed<z.output<typeof schema>>;

/**
 * Corrects what the office knows of a person; what is left out stays. The earlier events keep the old value. Where it
 * changes who may answer for the person, texts and case are held as after a withdrawal.
 */
export const correctPerson = defineCommand({
  name: 'CorrectPerson',
  summary: 'Correct what is known of a person',
  group: 'people',
  schema,
  by: ['OFFICER', 'INTAKE', 'PROTECTION', 'SUPERVISOR'],
  from: OPEN,
  whileHeld: true,
  guards: [
    personsAreKnown('personId', ({ personId: id }) => [id]),
    personsAreKnown('relatives', ({ relatives }) => relatives ?? []),
    personIsNotErased(({ personId: id }) => id),
    childrenAreRepresented('represented', (payload, state) => {
      const person = state.persons[payload.personId];
      return person ? [corrected(person, payload, payload.represented)] : [];
    }),
  ],
  record: ({ state, payload, moment }) => {
    const person = state.persons[payload.personId] as CasePerson;
    const now = corrected(person, payload, payload.represented);
    const events = [
      draft(personCorrected, {
        personId: person.personId,
        roles: payload.roles ?? person.roles,
        organisation: payload.organisation ?? person.organisation,
        minor: now.child,
        represented: now.represented,
        guardianImplicated: payload.guardianImplicated ?? person.guardianImplicated,
        relatives: payload.relatives ?? person.relatives,
        identity: payload.identity ?? null,
        facts: now.facts,
      }),
    ];
    return withConsequences(state, events, person.personId, 'CONSENT_LOST', moment);
  },
});

/** A child who turns out to be one is represented by a guardian unless the correction says otherwise. */
function corrected(
  person: CaseState['persons'][string],
  { facts: correction }: Correction,
  represented: CasePerson['represented'] | undefined,
) {
  const facts = merged(person.facts, correction);
  const child = isChild(facts);
  const becomesChild = child && !person.minor && person.represented === 'SELF';
  return { facts, child, represented: represented ?? (becomesChild ? 'GUARDIAN' : person.represented) };
}

function merged(known: CasePerson['facts'], correction: Correction['facts']): CasePerson['facts'] {
  if (known === 'ERASED' || correction === 'ERASED') return 'ERASED';
  if (correction === undefined) return known;
  const { gender, ageBand, profiles, category } = correction;
  return {
    ...known,
    gender: gender ?? known.gender,
    ageBand: ageBand ?? known.ageBand,
    profiles: profiles ?? known.profiles,
    category: category === undefined ? known.category : category,
  };
}
