import type { CasePerson } from '../case/case-person.js';

/** Whether the table takes somebody for a minor (DOMAIN 3.5): known as one, or somebody of whom nothing is known any more. */
export const isMinor = ({ minor, facts }: Pick<CasePerson, 'minor' | 'facts'>): boolean =>
  minor || facts === 'ERASED' || facts.ageBand === 'CHILD';
