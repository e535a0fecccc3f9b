import type { CaseState } from '../case/case-state.js';
import { consentValidityTerm } from '../case/terms/consent-validity-term.js';
import type { Moment } from '../decider.js';
import type { Term, TermKey } from '../stream/term.js';

/** What an answer does to the clock of a person's publication consents (D4), judged on the state after it. */
export interface ValidityTerms {
  readonly starts: readonly Term[];
  readonly ends: readonly TermKey[];
}

/**
 * One term for each person: it counts from the oldest publication consent that stands, and ends with the last. `mark`
 * makes the new term another than the one it replaces, so that its reminders fall again.
 */
export function consentValidity(
  after: CaseState,
  personId: string,
  mark: string,
  moment: Moment,
): ValidityTerms {
  const running = after.terms.filter(
    ({ kind, subject }) => kind === 'consentValidity' && subject.startsWith(`${personId}/`),
  );
  const oldest = oldestPublicationConsent(after, personId);
  return {
    starts: oldest === undefined ? [] : [consentValidityTerm(`${personId}/${mark}`, oldest, moment)],
    ends: running.map(({ kind, subject }) => ({ kind, subject })),
  };
}

/** The day on which the oldest of a person's standing publication consents was given or last reconfirmed. */
export const oldestPublicationConsent = (
  { consents }: Pick<CaseState, 'consents'>,
  personId: string,
): string | undefined =>
  consents
    .filter((consent) => consent.personId === personId && consent.status === 'GIVEN')
    .filter(({ scope }) => scope === 'PUBLISH_ANON' || scope === 'PUBLISH_NAMED')
    .map(({ on, reconfirmedOn }) => reconfirmedOn ?? on)
    .sort()[0];
