import type { CasePerson } from './case-person.js';
import type { CaseState } from './case-state.js';

/**
 * The persons of another case as they will stand here: a new one under the next alias; one who stands in both with the
 * roles of both and, where the cases differ, what protects more. Unchanged ones are left out.
 */
export function mergedPersons(state: CaseState, persons: readonly CasePerson[]): readonly CasePerson[] {
  const highest = Math.max(0, ...Object.values(state.persons).map(({ alias }) => Number(alias.slice(1))));
  const added = persons
    .filter(({ personId }) => state.persons[personId] === undefined)
    .map((person, n) => ({ ...person, alias: `P${highest + n + 1}` }));
  const inBoth = persons
    .flatMap((other) => {
      const here = state.persons[other.personId];
      return here ? [{ here, now: united(here, other) }] : [];
    })
    .filter(({ here, now }) => JSON.stringify(here) !== JSON.stringify(now))
    .map(({ now }) => now);
  return [...inBoth, ...added];
}

function united(here: CasePerson, other: CasePerson): CasePerson {
  return {
    ...here,
    roles: [...new Set([...here.roles, ...other.roles])],
    minor: here.minor || other.minor,
    represented: here.represented === 'SELF' ? other.represented : here.represented,
    guardianImplicated: here.guardianImplicated || other.guardianImplicated,
    relatives: [...new Set([...here.relatives, ...other.relatives])],
    identity: here.identity ?? other.identity,
    facts: factsOfBoth(here.facts, other.facts),
  };
}

function factsOfBoth(here: CasePerson['facts'], other: CasePerson['facts']): CasePerson['facts'] {
  if (here === 'ERASED' || other === 'ERASED') return 'ERASED';
  const statuses = [
    ...here.statuses,
    ...other.statuses.filter(
      ({ status, asOf }) => !here.statuses.some((known) => known.status === status && known.asOf === asOf),
    ),
  ].toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  return {
    gender: here.gender === 'UNKNOWN' ? other.gender : here.gender,
    ageBand: here.ageBand === 'UNKNOWN' || other.ageBand === 'CHILD' ? other.ageBand : here.ageBand,
    profiles: [...new Set([...here.profiles, ...other.profiles])],
    category: here.category ?? other.category,
    statuses,
  };
}
