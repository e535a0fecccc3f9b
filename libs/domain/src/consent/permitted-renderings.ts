import type { CasePerson } from '../case/case-person.js';
import type { CaseState } from '../case/case-state.js';
import type { Audience } from '../vocabulary/audience.js';
import type { Rendering } from '../vocabulary/rendering.js';
import type { RenderingLine } from '../vocabulary/rendering-line.js';
import { currentRisk } from '../case/current-risk.js';
import type { Moment } from '../decider.js';
import type { ConsentScope } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { isMinor } from './is-minor.js';
import { isAllegedOfficial, isSourceOnly } from './outside-consent.js';
import { lineOf, rendered, type Circumstances } from './rendering-table.js';

/**
 * How one person may appear before one audience (DOMAIN 3.5, second table), most protective last. Empty means that the
 * document is refused until the risk is assessed. A recorded choice must lie within (`liesWithin`); without one the most
 * protective member holds.
 *
 * @param addressee the alpha-3 code that a State's consent was given for; null is the respondent. By default the
 *   case's host State for HOST_STATE, and the respondent otherwise.
 */
export function permittedRenderings(
  state: CaseState,
  personId: string,
  audience: Audience,
  moment: Moment,
  addressee: string | null = audience === 'HOST_STATE' ? state.hostState : null,
): readonly Rendering[] {
  const person = state.persons[personId];
  return person ? rendered(circumstances(state, person, audience, moment, addressee), audience) : ['OMIT'];
}

/** By which line of the table a person of the case is judged before an audience; undefined for whoever is not of the case. */
export function renderingLine(
  state: CaseState,
  personId: string,
  audience: Audience,
  moment: Moment,
  addressee: string | null = audience === 'HOST_STATE' ? state.hostState : null,
): RenderingLine | undefined {
  const person = state.persons[personId];
  return person && lineOf(circumstances(state, person, audience, moment, addressee));
}

/** The scopes of each channel: no channel's scope opens another (DOMAIN 9.3). */
const SCOPES: {
  readonly [A in Audience]: { readonly named: ConsentScope; readonly anonymous: ConsentScope | null };
} = {
  UN_PARTNER: { named: 'SHARE_UN', anonymous: null },
  STATE: { named: 'TRANSMIT_NAMED', anonymous: 'TRANSMIT_ANON' },
  HOST_STATE: { named: 'TRANSMIT_NAMED', anonymous: 'TRANSMIT_ANON' },
  PUBLIC: { named: 'PUBLISH_NAMED', anonymous: 'PUBLISH_ANON' },
  PRESS: { named: 'PRESS', anonymous: null },
};

function circumstances(
  state: CaseState,
  person: CasePerson,
  audience: Audience,
  moment: Moment,
  addressee: string | null,
): Circumstances {
  // Without a host State nobody was asked about it: the respondent's consent does not stand in.
  const nobodyAsked = audience === 'HOST_STATE' && addressee === null;
  const holds = (scope: ConsentScope | null) =>
    scope !== null &&
    !nobodyAsked &&
    effectiveConsent(state, person.personId, scope, addressee, moment) === 'GIVEN';
  const named = holds(SCOPES[audience].named);
  // Extreme is forgotten by nobody because it expired: else an expiry would show a partner more than before.
  const extreme = audience === 'UN_PARTNER' && state.risk?.level === 'EXTREME' ? state.risk : null;
  const risk = currentRisk(state, moment) ?? extreme;
  return {
    sourceOnly: isSourceOnly(person),
    allegedOfficial: isAllegedOfficial(person),
    named,
    anonymous: named || holds(SCOPES[audience].anonymous),
    risk: risk?.level ?? null,
    minor: isMinor(person),
    agreed: risk?.adviserAgreesNaming.includes(person.personId) ?? false,
  };
}
