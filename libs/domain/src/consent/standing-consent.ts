import type { CasePerson, Consent } from '../case/case-person.js';
import type { CaseState } from '../case/case-state.js';
import type { ConsentScope, ConsentStatus } from '../vocabulary/consent.js';
import { strictest } from './strictest.js';

/** What one answer is worth at a moment: its status, or EXPIRED. */
export type Worth = (consent: Consent) => ConsentStatus;

/**
 * What is on record for one person, one scope and one addressee (a State other than the respondent, or null), taken
 * together from all who may answer (DOMAIN 3.5): one's own answer; for a represented person the strictest of the
 * guardian's or relatives', every one of them being asked, void if the guardian is implicated. A refusal or withdrawal by
 * the represented person counts, an agreement does not. A refusal without addressee holds for all, an agreement does not.
 */
export function standingConsent(
  person: CasePerson,
  consents: readonly Consent[],
  scope: ConsentScope,
  addressee: string | null,
  worth: Worth,
): ConsentStatus {
  const about = consents.filter((one) => one.personId === person.personId && one.scope === scope);
  const by = (giver: string) =>
    answerOf(
      about.filter(({ givenBy }) => givenBy === giver),
      addressee,
      worth,
    );
  const own = by(person.personId);
  if (person.represented === 'SELF') return own;
  const answers = person.relatives.map(by);
  const represented =
    person.represented === 'GUARDIAN' && person.guardianImplicated ? 'NOT_ASKED' : strictest(answers);
  return isNo(own) ? strictest([own, represented]) : represented;
}

/** The scopes and addressees of which anything is on record for a person. */
export const questionsAsked = (
  state: CaseState,
  personId: string,
): readonly Pick<Consent, 'scope' | 'addressee'>[] =>
  state.consents
    .filter((consent) => consent.personId === personId)
    .filter(
      ({ scope, addressee }, n, all) =>
        all.findIndex((other) => other.scope === scope && other.addressee === addressee) === n,
    )
    .map(({ scope, addressee }) => ({ scope, addressee }));

/** Whether an answer says no. */
export const isNo = (status: ConsentStatus): boolean => status === 'REFUSED' || status === 'WITHDRAWN';

function answerOf(answers: readonly Consent[], addressee: string | null, worth: Worth): ConsentStatus {
  const general = answers.filter((one) => one.addressee === null).map(worth);
  if (addressee === null) return strictest(general);
  const particular = answers.filter((one) => one.addressee === addressee).map(worth);
  return strictest([...particular, ...general.filter(isNo)]);
}
