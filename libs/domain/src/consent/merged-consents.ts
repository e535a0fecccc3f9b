import type { Consent } from '../case/case-person.js';
import { strictest } from './strictest.js';

/**
 * The answers that change when another case's are added to this one's (DOMAIN 3.5 "merged: the stricter"): what only the
 * other has been told, and where both have an answer of the same giver to the same question, the stricter.
 */
export const mergedConsents = (here: readonly Consent[], there: readonly Consent[]): readonly Consent[] =>
  there.flatMap((other) => {
    const own = here.find((one) => isSameQuestion(one, other));
    if (own === undefined) return [other];
    const stricter = stricterOf(own, other);
    return stricter === own ? [] : [stricter];
  });

function stricterOf(own: Consent, other: Consent): Consent {
  if (own.status !== other.status) return strictest([own.status, other.status]) === own.status ? own : other;
  if (own.status !== 'GIVEN') return own;
  const freshness = ({ on, reconfirmedOn }: Consent) => reconfirmedOn ?? on;
  const older = freshness(other) < freshness(own) ? other : own;
  const expiresOn = earliest(own.expiresOn, other.expiresOn);
  return older === own && expiresOn === own.expiresOn ? own : { ...older, expiresOn };
}

const earliest = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

const isSameQuestion = (a: Consent, b: Consent): boolean =>
  a.personId === b.personId && a.scope === b.scope && a.addressee === b.addressee && a.givenBy === b.givenBy;
