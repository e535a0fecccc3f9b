import { effectiveConsent } from '../../consent/effective-consent.js';
import { isPersonal } from '../../consent/usable-consent.js';
import { permittedRenderings } from '../../consent/permitted-renderings.js';
import type { Moment } from '../../decider.js';
import type { CaseState } from '../case-state.js';
import { currentRisk } from '../current-risk.js';
import type { Guard } from '../define-command.js';
import { fallsInto, hasDevelopment, periodOf, verifiedActs } from '../report-period.js';

/** A command that proposes an entry for a year's report. */
interface ForYear {
  readonly year: number;
}

/** Element 1: a protected person, a group or organisation, or a law, practice or situation (DOMAIN 3.4). */
export const protectedPersonIsPresent: Guard = ({ state }) =>
  ABOUT_NO_PERSON.includes(state.recordType ?? '') ||
  Object.values(state.persons).some(
    ({ roles, organisation, facts }) =>
      (organisation && roles.some((role) => role !== 'SOURCE' && role !== 'ALLEGED_RESPONSIBLE')) ||
      (facts !== 'ERASED' && facts.category !== null) ||
      roles.some((role) => role === 'VICTIM' || role === 'HELPER' || role === 'FAMILY'),
  )
    ? undefined
    : 'PROTECTED_PERSON_MISSING';
const ABOUT_NO_PERSON: readonly string[] = ['LEGISLATION', 'SITUATION', 'ORGANISATION'];

/** Element 2: cooperation, attempted or perceived as well. */
export const cooperationIsRecorded: Guard = ({ state }) =>
  Object.keys(state.cooperation).length > 0 ? undefined : 'COOPERATION_MISSING';

/** Element 3: an act, and no longer a mere fear of one. */
export const actHasHappened: Guard = ({ state }) =>
  state.recordType !== 'PREVENTIVE' && Object.keys(state.acts).length > 0 ? undefined : 'NO_ACT_YET';

/** Element 4: nexus between an act and cooperation. */
export const nexusIsRecorded: Guard = ({ state }) =>
  Object.keys(state.acts).length === 0 || nexusOf(state).length > 0 ? undefined : 'NEXUS_MISSING';

/** Element 5: verified. */
export const anActIsVerified: Guard = ({ state }) =>
  Object.keys(state.acts).length === 0 || verifiedActs(state).length > 0 ? undefined : 'ACT_NOT_VERIFIED';

/** Element 5: somebody whom the case is about may be shown to the public; a letter's consent counts nothing (DOMAIN 9.3). */
export const somebodyConsentsToPublication: Guard = ({ state, moment }) => {
  if (!isPersonal(state)) return undefined;
  // Without a valid risk nobody may be shown, which is element 5's other half: then the consents alone are looked at.
  const mayBeShown =
    currentRisk(state, moment) === null
      ? (id: string) => SCOPES.some((scope) => effectiveConsent(state, id, scope, null, moment) === 'GIVEN')
      : (id: string) =>
          permittedRenderings(state, id, 'PUBLIC', moment).some((as) => as !== 'OMIT' && as !== 'FUNCTION');
  return Object.keys(state.persons).some(mayBeShown) ? undefined : 'PUBLICATION_CONSENT_MISSING';
};
const SCOPES = ['PUBLISH_NAMED', 'PUBLISH_ANON'] as const;

/** Element 5: the risk is assessed. */
export const riskIsAssessed: Guard = ({ state, moment }) =>
  isPersonal(state) && currentRisk(state, moment) === null ? 'RISK_NOT_VALID' : undefined;

/** The office has the period, and the case falls into it; a case reported earlier is judged by its developments instead. */
export const caseFallsIntoPeriod: Guard<ForYear> = ({ state, payload: { year }, moment }) => {
  const period = periodOf(year, moment);
  if (!period) return { code: 'PERIOD_UNKNOWN', field: 'year' };
  if (state.publishedYears.length > 0) return undefined;
  return verifiedActs(state).length === 0 || fallsInto(state, period)
    ? undefined
    : { code: 'OUT_OF_PERIOD', field: 'year' };
};

/** The intake of the period is open, or a supervisor admits the entry with a reason before the notes verbales are out (DOMAIN 9.9). */
export const intakeIsOpen: Guard<ForYear & { readonly admission?: unknown }> = ({
  payload,
  actor,
  moment,
}) => {
  const period = periodOf(payload.year, moment);
  if (period?.admissionClosed === true) return { code: 'ADMISSION_IS_CLOSED', field: 'year' };
  const closed = period?.intakeClosed ?? false;
  const admitted =
    payload.admission !== undefined && actor.origin === 'person' && actor.role === 'SUPERVISOR';
  return closed && !admitted ? { code: 'INTAKE_IS_CLOSED', field: 'admission' } : undefined;
};

/** The case has no entry for that year yet, but excluded ones. */
export const yearHasNoEntry: Guard<ForYear> = ({ state, payload: { year } }) =>
  state.publishedYears.includes(year) ||
  Object.values(state.entries).some((entry) => entry.year === year && entry.status !== 'EXCLUDED')
    ? { code: 'ENTRY_EXISTS', field: 'year' }
    : undefined;

/** The inclusion test, all five elements (DOMAIN 3.4). */
export const INCLUSION_TEST: readonly Guard[] = [
  protectedPersonIsPresent,
  cooperationIsRecorded,
  actHasHappened,
  nexusIsRecorded,
  anActIsVerified,
  somebodyConsentsToPublication,
  riskIsAssessed,
];

/** The nexus that tie acts, if there are verified ones those, to cooperation. */
export function nexusOf(state: CaseState): readonly string[] {
  const verified = verifiedActs(state).map(({ id }) => id);
  const acts = verified.length > 0 ? verified : Object.keys(state.acts);
  return Object.values(state.nexus)
    .filter(({ actId }) => acts.includes(actId))
    .map(({ id }) => id);
}

/** Whether the case was reported before and nothing happened in the period: then it is excluded at once (DOMAIN 6 "Annex rule"). */
export function isWithoutDevelopment(state: CaseState, year: number, moment: Moment): boolean {
  const period = periodOf(year, moment);
  return period !== undefined && state.publishedYears.length > 0 && !hasDevelopment(state, period);
}

/**
 * A guard on what would be shown: not asked where nothing is, since the entry is excluded at once; nor beforehand, without
 * a year, of a case that a report had before, since it may be so for one year and not for another.
 */
export const unlessWithoutDevelopment =
  <P extends ForYear>(guard: Guard<P>): Guard<P> =>
  (judged) =>
    mayBeWithoutDevelopment(judged.state, judged.payload, judged.moment) ? undefined : guard(judged);

const mayBeWithoutDevelopment = (state: CaseState, payload: ForYear, moment: Moment): boolean =>
  'year' in payload ? isWithoutDevelopment(state, payload.year, moment) : state.publishedYears.length > 0;
