import type { CasePerson } from '../case/case-person.js';
import type { CaseState } from '../case/case-state.js';
import type { Moment } from '../decider.js';
import type { ConsentScope } from '../vocabulary/consent.js';
import { effectiveConsent } from './effective-consent.js';
import { isNo } from './standing-consent.js';

const USES: readonly ConsentScope[] = [
  'INTERNAL',
  'SHARE_UN',
  'TRANSMIT_ANON',
  'TRANSMIT_NAMED',
  'PUBLISH_ANON',
  'PUBLISH_NAMED',
  'PRESS',
];

/** Whether the person permits any use at all at the moment, and did not refuse that the office looks into it. */
export const usableConsent = (state: CaseState, personId: string, moment: Moment): boolean =>
  !isNo(effectiveConsent(state, personId, 'INTERNAL', null, moment)) &&
  USES.some((scope) => effectiveConsent(state, personId, scope, null, moment) === 'GIVEN');

/** Whether at least one victim, or where there is none one of the family, lets the office look into it (DOMAIN 6). */
export const internalConsentGiven = (state: CaseState, moment: Moment): boolean =>
  concerned(state).some(
    ({ personId }) => effectiveConsent(state, personId, 'INTERNAL', null, moment) === 'GIVEN',
  );

/**
 * Whether nobody whom the case concerns is left with a usable consent: then it is held (DOMAIN 6 "Hold"). Never so for
 * a case without persons, on a law or on a situation.
 */
export const nobodyLeft = (state: CaseState, moment: Moment): boolean =>
  isPersonal(state) && !concerned(state).some(({ personId }) => usableConsent(state, personId, moment));

/** Whether consent, hold and risk apply: not to a law, a practice or a situation, nor where nobody is concerned. */
export const isPersonal = (state: CaseState): boolean =>
  state.recordType !== 'LEGISLATION' && state.recordType !== 'SITUATION' && concerned(state).length > 0;

/** The victims; where none is known, the family. */
export function concerned(state: CaseState): readonly CasePerson[] {
  const having = (role: CasePerson['roles'][number]) =>
    Object.values(state.persons).filter(({ roles }) => roles.includes(role));
  const victims = having('VICTIM');
  return victims.length > 0 ? victims : having('FAMILY');
}
