import type { CaseState } from '../case/case-state.js';
import type { NamingDecision } from '../case/case-outgoing.js';
import { lacksRisk } from '../case/letter-faults.js';
import { isAllegedOfficial, isSourceOnly } from '../consent/outside-consent.js';
import { permittedRenderings } from '../consent/permitted-renderings.js';
import { liesWithin, mostProtective } from '../consent/rendering-table.js';
import type { Moment } from '../decider.js';
import type { RejectionCode } from '../rejections.js';
import type { Audience } from '../vocabulary/audience.js';
import { countsPersons } from './counts-persons.js';
import { renderDecided, type Rendered } from './render-decided.js';
import { mentionsOf, wordsOf, type Alias } from './segments.js';

/** A text of a case that the office wrote, opened. */
export interface TextOfCase {
  readonly state: CaseState;
  readonly words: string;
  /** The box of the text: one that a merge or split carried here has aliases of its own. */
  readonly boxId: string | null;
  /** How persons are to be shown, as people decided it; for whoever is not among them the table decides. */
  readonly chosen: readonly NamingDecision[];
}

/** For whom, and in which document. */
export interface Reader {
  readonly audience: Audience;
  /** The State (alpha-3) whose consent counts; by default the case's host State for HOST_STATE, the respondent otherwise. */
  readonly addressee?: string | null;
  /** An id of this document alone: its labels depend on it (DOMAIN 9.14). */
  readonly document: string;
  /** The name, which lies in the vault; undefined where it is not known or was erased. */
  readonly nameOf: (personId: string) => string | undefined;
}

export type RenderedFor = Rendered & { readonly decisions: readonly NamingDecision[] };

/**
 * What a text says to one audience at one moment: by the second table of DOMAIN 3.5, person by person, then in words by
 * `renderDecided`. Pure: withdrawing, a higher risk or an expiry never makes it say more.
 *
 * Refused, with a code of the catalogue: NAMING_NOT_PERMITTED where somebody's chosen rendering shows more than is permitted;
 * RISK_NOT_VALID where no assessment holds, and CASE_ON_HOLD, for all but UN partners; TEXT_COUNTS_OMITTED where the text
 * counts persons while somebody is left out; and what `renderDecided` refuses. `decisions` are those that were judged, for
 * an event to record.
 */
export function renderFor(text: TextOfCase, reader: Reader, moment: Moment): RenderedFor {
  const { state, words } = text;
  const aliases = aliasesOf(text);
  const mentions = mentionsOf(words, aliases);
  const judged = mentions.map((personId) => decide(text, personId, reader, moment));
  const decisions = judged.flatMap(({ decision }) => (decision ? [decision] : []));
  const refused = (because: RejectionCode): RenderedFor => ({ rendered: false, because, decisions });

  if (reader.audience !== 'UN_PARTNER') {
    if (state.hold) return refused('CASE_ON_HOLD');
    if (lacksRisk(state, { named: [], mentioned: mentions }, moment)) return refused('RISK_NOT_VALID');
  }
  const trouble = judged.find(({ because }) => because !== undefined)?.because;
  if (trouble) return refused(trouble);
  if (somebodyIsLeftOut(text, reader, moment) && countsPersons(wordsOf(words)))
    return refused('TEXT_COUNTS_OMITTED');

  const rendered = renderDecided({
    words,
    aliases,
    decisions,
    document: reader.document,
    isOrganisation: (personId) => state.persons[personId]?.organisation ?? false,
    nameOf: reader.nameOf,
  });
  return { ...rendered, decisions };
}

/** Whom the references of a text mean: as it was carried here, or as this case's aliases say. */
export const aliasesOf = ({ state, boxId }: Pick<TextOfCase, 'state' | 'boxId'>): readonly Alias[] =>
  (boxId === null ? undefined : state.carriedTexts[boxId]) ?? Object.values(state.persons);

interface Judged {
  readonly decision?: NamingDecision;
  readonly because?: RejectionCode;
}

function decide({ state, chosen }: TextOfCase, personId: string, reader: Reader, moment: Moment): Judged {
  const permitted = permittedRenderings(state, personId, reader.audience, moment, reader.addressee);
  const choice = chosen.find((one) => one.personId === personId)?.as;
  if (choice !== undefined && !liesWithin(choice, permitted)) return { because: 'NAMING_NOT_PERMITTED' };
  const as = choice ?? mostProtective(permitted);
  return as === null ? { because: 'RISK_NOT_VALID' } : { decision: { personId, as } };
}

/** Whether anybody of the case but its sources and officials may not appear, mentioned or not: a count would tell of them. */
function somebodyIsLeftOut(text: TextOfCase, reader: Reader, moment: Moment): boolean {
  return Object.values(text.state.persons)
    .filter((person) => !isSourceOnly(person) && !isAllegedOfficial(person))
    .some(({ personId }) => {
      const { decision } = decide(text, personId, reader, moment);
      return decision === undefined || decision.as === 'OMIT';
    });
}
