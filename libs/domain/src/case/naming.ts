import type { TextRef } from '../classification.js';
import { isAllegedOfficial } from '../consent/outside-consent.js';
import { permittedRenderings } from '../consent/permitted-renderings.js';
import { isMinor } from '../consent/is-minor.js';
import { liesWithin, mostProtective, rendered } from '../consent/rendering-table.js';
import { standingConsent } from '../consent/standing-consent.js';
import type { Moment } from '../decider.js';
import type { CaseState } from './case-state.js';
import type { NamingDecision } from './case-outgoing.js';

/**
 * How everybody in the case appears in an entry: as chosen; without a choice, whom a text mentions by the most protective
 * rendering that is permitted (DOMAIN 3.5), and everybody else not at all.
 */
export function namingOf(
  state: CaseState,
  chosen: readonly NamingDecision[],
  texts: readonly TextRef[],
  moment: Moment,
): readonly NamingDecision[] {
  const mentioned = new Set(texts.flatMap(({ mentions }) => mentions));
  return Object.keys(state.persons).map(
    (personId) => chosen.find((one) => one.personId === personId) ?? { personId, as: byDefault(personId) },
  );

  function byDefault(personId: string) {
    if (!mentioned.has(personId)) return 'OMIT';
    return mostProtective(permittedRenderings(state, personId, 'PUBLIC', moment)) ?? 'OMIT';
  }
}

/** The choices that show more than the public may see of the person now. */
export const namedTooOpenly = (
  state: CaseState,
  naming: readonly NamingDecision[],
  moment: Moment,
): readonly NamingDecision[] =>
  naming.filter(
    ({ personId, as }) =>
      as !== 'OMIT' && !liesWithin(as, permittedRenderings(state, personId, 'PUBLIC', moment)),
  );

/**
 * Whether nobody is shown more openly than the risk last assessed, and their age, permit before the public. Consents and days
 * are not judged here: a withdrawal holds the entry, and what expires is judged when it leaves.
 */
export const riskAllows = (state: CaseState, naming: readonly NamingDecision[]): boolean => {
  const { persons, consents, risk } = state;
  // No assessment that holds keeps the entry in the house anyway, whatever it shows.
  if (risk === null) return true;
  const counted = shownProtected(state, naming);
  return naming.every(({ personId, as }) => {
    const person = persons[personId];
    if (!person || !counted.includes(personId)) return true;
    const consented = () =>
      standingConsent(person, consents, 'PUBLISH_NAMED', null, ({ status }) => status) === 'GIVEN';
    const circumstances = {
      sourceOnly: false,
      allegedOfficial: false,
      named: as === 'NAME' || consented(),
      anonymous: true,
      risk: risk.level,
      minor: isMinor(person),
      agreed: risk.adviserAgreesNaming.includes(personId),
    };
    return liesWithin(as, rendered(circumstances, 'PUBLIC'));
  });
};

/** Whether anybody's anonymity rests on the text: then the re-identification check is due (DOMAIN 9.15). */
export const showsAnonymously = (naming: readonly NamingDecision[]): boolean =>
  naming.some(({ as }) => as === 'PSEUDONYM' || as === 'ANONYMOUS' || as === 'AGGREGATE');

/** The persons shown whose consent and risk count: everybody but alleged officials. */
export const shownProtected = (state: CaseState, naming: readonly NamingDecision[]): readonly string[] =>
  naming
    .filter(({ personId, as }) => as !== 'OMIT' && !isOfficial(state, personId))
    .map(({ personId }) => personId);

const isOfficial = (state: CaseState, personId: string): boolean => {
  const person = state.persons[personId];
  return person !== undefined && isAllegedOfficial(person);
};
