import type { CaseState } from '../case/case-state.js';
import type { Moment } from '../decider.js';
import { CONSENT_SCOPE, type ConsentScope, type ConsentStatus } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { concerned, isPersonal } from './usable-consent.js';

/** What holds of everybody's consent, which is not what they answered: an answer expires, and a refusal of one use may bar all. */
export interface EffectiveConsents {
  /** By person and scope, toward the respondent. */
  readonly persons: Readonly<Record<string, Readonly<Record<ConsentScope, ConsentStatus>>>>;
  /** Whether somebody whom the case concerns lets it be told to the State, by name or not; null where nobody need be asked. */
  readonly state: boolean | null;
  /** The same for the public report. */
  readonly report: boolean | null;
}

/** The consents that hold at a moment (DOMAIN 3.5); what was said in other cases counts as far as the moment has read it. Pure. */
export function effectiveConsents(state: CaseState, moment: Moment): EffectiveConsents {
  const of = (personId: string, scope: ConsentScope) =>
    effectiveConsent(state, personId, scope, null, moment);
  const somebodyGives = (...scopes: readonly ConsentScope[]): boolean | null =>
    isPersonal(state)
      ? concerned(state).some(({ personId }) => scopes.some((scope) => of(personId, scope) === 'GIVEN'))
      : null;
  return {
    persons: Object.fromEntries(
      Object.keys(state.persons).map((personId) => [
        personId,
        Object.fromEntries(CONSENT_SCOPE.codes.map((scope) => [scope, of(personId, scope)])) as Record<
          ConsentScope,
          ConsentStatus
        >,
      ]),
    ),
    state: somebodyGives('TRANSMIT_ANON', 'TRANSMIT_NAMED'),
    report: somebodyGives('PUBLISH_ANON', 'PUBLISH_NAMED'),
  };
}
