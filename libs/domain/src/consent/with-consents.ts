import type { Consent } from '../case/case-person.js';

/** The consents after new answers: the latest answer of one giver to one question replaces the one before. */
export function withConsents(consents: readonly Consent[], answers: readonly Consent[]): readonly Consent[] {
  const replaced = (old: Consent) => answers.some((answer) => isSameQuestion(old, answer));
  return [...consents.filter((old) => !replaced(old)), ...answers];
}

const isSameQuestion = (a: Consent, b: Consent): boolean =>
  a.personId === b.personId && a.scope === b.scope && a.addressee === b.addressee && a.givenBy === b.givenBy;
