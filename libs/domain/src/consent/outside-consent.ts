import type { CasePerson } from '../case/case-person.js';

/** A source of the case and nothing else: never in any outgoing document (DOMAIN 9.5). */
export const isSourceOnly = ({ roles }: CasePerson): boolean =>
  roles.length > 0 && roles.every((role) => role === 'SOURCE');

/** An official alleged responsible, and nothing else: needs no consent. */
export const isAllegedOfficial = ({ roles }: CasePerson): boolean =>
  roles.length > 0 && roles.every((role) => role === 'ALLEGED_RESPONSIBLE');
