import { dayOf, plusDays } from '../calendar/day.js';
import type { CaseState } from '../case/case-state.js';
import type { Consent } from '../case/case-person.js';
import type { Moment } from '../decider.js';
import type { ConsentScope, ConsentStatus } from '../vocabulary/consent.js';
import { isNo, standingConsent } from './standing-consent.js';
import { strictest } from './strictest.js';

/**
 * The consent that holds for one person, scope and addressee at a moment (DOMAIN 3.5), as a status; GIVEN alone permits.
 *
 * `addressee` is the State written to (alpha-3); the respondent and null mean the same, any other is a host State and
 * needs a consent for itself. It matters to the TRANSMIT scopes only.
 * - An answer past its `expiresOn`, or a publication consent neither given nor reconfirmed within the days of D4, is EXPIRED.
 * - A named scope covers the anonymous use of the same channel, where that was not answered for itself (DOMAIN 9.3).
 * - Who refuses that the office looks into it (INTERNAL) is left out of every use.
 * - What `moment.elsewhere` read of the same person in other cases counts where it is stricter.
 * - An unknown person is NOT_ASKED; one whose key was destroyed has REFUSED.
 */
export function effectiveConsent(
  state: CaseState,
  personId: string,
  scope: ConsentScope,
  addressee: string | null,
  moment: Moment,
): ConsentStatus {
  const person = state.persons[personId];
  if (!person) return 'NOT_ASKED';
  if (person.facts === 'ERASED') return 'REFUSED';
  const to = ADDRESSED.includes(scope) && addressee !== state.respondent ? addressee : null;
  const standing = (asked: ConsentScope) =>
    strictest([
      standingConsent(person, state.consents, asked, to, (consent) => worthAt(consent, moment)),
      ...elsewhere(personId, asked, moment),
    ]);
  if (scope !== 'INTERNAL' && scope !== 'CONTACT' && isNo(standing('INTERNAL'))) return standing('INTERNAL');
  const asked = standing(scope);
  const named = COVERED_BY[scope];
  return asked === 'NOT_ASKED' && named !== undefined && standing(named) === 'GIVEN' ? 'GIVEN' : asked;
}

const ADDRESSED: readonly ConsentScope[] = ['TRANSMIT_ANON', 'TRANSMIT_NAMED'];
const PUBLISHED: readonly ConsentScope[] = ['PUBLISH_ANON', 'PUBLISH_NAMED'];
const COVERED_BY: { readonly [S in ConsentScope]?: ConsentScope } = {
  TRANSMIT_ANON: 'TRANSMIT_NAMED',
  PUBLISH_ANON: 'PUBLISH_NAMED',
};

function worthAt(consent: Consent, { effectiveAt, office }: Moment): ConsentStatus {
  if (consent.status !== 'GIVEN') return consent.status;
  if (consent.expiresOn === null && !PUBLISHED.includes(consent.scope)) return 'GIVEN';
  const today = dayOf(effectiveAt);
  if (consent.expiresOn !== null && consent.expiresOn < today) return 'EXPIRED';
  const freshUntil = plusDays(consent.reconfirmedOn ?? consent.on, office.parameters.consentValidityDays);
  return PUBLISHED.includes(consent.scope) && freshUntil < today ? 'EXPIRED' : 'GIVEN';
}

/** What stands in other cases restricts; that nothing was asked there, or that it was given there, means nothing here. */
const elsewhere = (personId: string, scope: ConsentScope, moment: Moment): readonly ConsentStatus[] => {
  const restricting = moment.elsewhere
    .filter((one) => one.personId === personId && one.scope === scope)
    .map(({ status }) => status);
  const stricter = (['REFUSED', 'WITHDRAWN', 'EXPIRED'] as const).filter((status) =>
    restricting.includes(status),
  );
  return stricter;
};
