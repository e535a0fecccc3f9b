import { effectiveConsent } from '../consent/effective-consent.js';
import type { Moment, Rejection } from '../decider.js';
import type { CaseState } from './case-state.js';
import { currentRisk } from './current-risk.js';
import type { Guard } from './define-command.js';
import {
  actHasHappened,
  anActIsVerified,
  caseFallsIntoPeriod,
  cooperationIsRecorded,
  intakeIsOpen,
  isWithoutDevelopment,
  nexusIsRecorded,
  protectedPersonIsPresent,
  riskIsAssessed,
  somebodyConsentsToPublication,
} from './guards/inclusion.js';
import { yearsPublished } from './entries.js';

/** A case that may be proposed for a year's report, with all that speaks for and against it (DOMAIN 3.4). */
export interface Candidacy {
  readonly annex: 'I' | 'II';
  readonly opensWith: readonly number[];
  /** It was reported before and nothing happened in the period: it would be excluded at once. */
  readonly withoutDevelopment: boolean;
  readonly onHold: boolean;
  readonly risk: string | null;
  readonly elements: readonly { readonly name: InclusionElement; readonly why: Rejection | null }[];
  /** What everybody said to publication, by person. */
  readonly consents: readonly {
    readonly personId: string;
    readonly named: string;
    readonly anonymous: string;
  }[];
  /** Why the case was left out of this year's report before. */
  readonly excludedBefore: readonly string[];
}

/** The elements of the inclusion test, the period, and the intake. */
export type InclusionElement = keyof typeof TEST;

/** The candidacy of a case for a year at a moment; undefined where it has an entry of that year, or stands where none begins. */
export function candidacy(state: CaseState, year: number, moment: Moment): Candidacy | undefined {
  if (state.status !== 'VERIFIED' && state.status !== 'COMMUNICATED' && state.status !== 'FOLLOW_UP')
    return undefined;
  const ofYear = Object.values(state.entries).filter((entry) => entry.year === year);
  if (state.publishedYears.includes(year) || ofYear.some(({ status }) => status !== 'EXCLUDED'))
    return undefined;
  const opensWith = yearsPublished(state);
  const judged = {
    state,
    payload: { year },
    actor: { origin: 'clockwork' },
    moment,
    command: {
      type: 'ProposeEntry',
      payload: { year },
      actor: { origin: 'clockwork' },
      commandId: '',
      causationId: null,
    },
  } as const;
  const consent = (personId: string, scope: 'PUBLISH_NAMED' | 'PUBLISH_ANON') =>
    effectiveConsent(state, personId, scope, null, moment);
  return {
    annex: opensWith.length === 0 ? 'I' : 'II',
    opensWith,
    withoutDevelopment: isWithoutDevelopment(state, year, moment),
    onHold: state.hold !== null,
    risk: currentRisk(state, moment)?.level ?? null,
    elements: (Object.entries(TEST) as [InclusionElement, Guard<{ readonly year: number }>][]).map(
      ([name, guard]) => {
        const failed = guard(judged);
        return { name, why: typeof failed === 'string' ? { code: failed } : (failed ?? null) };
      },
    ),
    consents: Object.keys(state.persons).map((personId) => ({
      personId,
      named: consent(personId, 'PUBLISH_NAMED'),
      anonymous: consent(personId, 'PUBLISH_ANON'),
    })),
    excludedBefore: ofYear.flatMap(({ excluded }) => excluded ?? []),
  };
}

const TEST = {
  protectedPerson: protectedPersonIsPresent,
  cooperation: cooperationIsRecorded,
  act: actHasHappened,
  nexus: nexusIsRecorded,
  verification: anActIsVerified,
  consent: somebodyConsentsToPublication,
  risk: riskIsAssessed,
  period: caseFallsIntoPeriod,
  intake: intakeIsOpen,
} satisfies Readonly<Record<string, Guard<{ readonly year: number }>>>;
