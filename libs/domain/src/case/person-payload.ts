import type { PersonFacts } from '../classification.js';
import type { AboutPerson, CasePerson } from './case-person.js';
import type { CaseState } from './case-state.js';
import { draft } from './define-event.js';
import { personAdded } from './events/person-added.js';

/** A person as the commands give one, sealed. */
export interface GivenPerson {
  readonly roles: readonly CasePerson['roles'][number][];
  readonly identity?: CasePerson['identity'] | undefined;
  readonly organisation: boolean;
  readonly represented?: CasePerson['represented'] | undefined;
  readonly guardianImplicated: boolean;
  readonly relatives: readonly string[];
  readonly facts?: PersonFacts<Omit<AboutPerson, 'statuses'>> | undefined;
}

const UNKNOWN: Omit<AboutPerson, 'statuses'> = {
  gender: 'UNKNOWN',
  ageBand: 'UNKNOWN',
  profiles: [],
  category: null,
};

/** The event that brings a person into the case under the nth alias after those that the case has. */
export function personDraft(state: CaseState, personId: string, person: GivenPerson, nth = 1) {
  const about = person.facts ?? UNKNOWN;
  const minor = isChild(about);
  return draft(personAdded, {
    personId,
    alias: `P${highestAlias(state) + nth}`,
    roles: [...new Set(person.roles)],
    organisation: person.organisation,
    minor,
    represented: person.represented ?? (minor ? 'GUARDIAN' : 'SELF'),
    guardianImplicated: person.guardianImplicated,
    relatives: [...new Set(person.relatives)],
    identity: person.identity ?? null,
    facts: about === 'ERASED' ? about : { ...about, statuses: [] },
  });
}

/** What `childrenAreRepresented` judges of a person who is added. */
export const standing = ({ facts = UNKNOWN, represented }: Pick<GivenPerson, 'facts' | 'represented'>) => ({
  child: isChild(facts),
  represented,
});

/** Whether a person counts as a child; one of whom nothing is known any more does, since that protects more. */
export const isChild = (about: PersonFacts<Pick<AboutPerson, 'ageBand'>>): boolean =>
  about === 'ERASED' || about.ageBand === 'CHILD';

const highestAlias = (state: CaseState): number =>
  Math.max(0, ...Object.values(state.persons).map(({ alias }) => Number(alias.slice(1))));
