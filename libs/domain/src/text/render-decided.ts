import type { RejectionCode } from '../rejections.js';
import type { Rendering } from '../vocabulary/rendering.js';
import { aggregated } from './aggregated.js';
import { drawnLabels } from './drawn-labels.js';
import { GAP, segmentsOf, type Alias, type Segment } from './segments.js';
import { sentencesOf, type Sentence } from './sentences.js';

/** A text that the office wrote, opened, with how each of its persons is shown in one document. */
export interface DecidedText {
  readonly words: string;
  /** Whom `{P1}` means: the aliases of the case, or those that a merge or split carried here with the text. */
  readonly aliases: readonly Alias[];
  /** Whoever is not among them is omitted. */
  readonly decisions: readonly { readonly personId: string; readonly as: Rendering }[];
  /** An id of this document alone: its labels depend on it (DOMAIN 9.14). */
  readonly document: string;
  /** The labels of a document that holds several texts, drawn over all of them; by default they are drawn for this text. */
  readonly labelOf?: (personId: string) => string | undefined;
  readonly isOrganisation: (personId: string) => boolean;
  /** The name, which lies in the vault; undefined where it is not known or was erased. Asked for those shown by name only. */
  readonly nameOf: (personId: string) => string | undefined;
}

/** What a text reads like, or why it may not be shown at all. */
export type Rendered =
  | {
      readonly rendered: true;
      readonly text: string;
      /** The persons who appear, in whatever way. */
      readonly shown: readonly string[];
      /** How many sentences were left out for somebody in them. */
      readonly dropped: number;
    }
  | { readonly rendered: false; readonly because: RejectionCode };

/**
 * A text with each person shown as decided (DOMAIN 3.5). Pure; the same document always reads the same.
 *
 * - NAME is the name, FUNCTION "an official". PSEUDONYM is "Person K". The only ANONYMOUS person is "an individual" (or
 *   "an organisation"), several are "individual K": letters drawn for this document.
 * - AGGREGATE: two or more who stand beside each other ("{P1}, {P2} and {P3}") become "three individuals".
 * - OMIT leaves no trace: a sentence that mentions the person is dropped whole, and so is one after it in the same paragraph
 *   that goes on with "she", "they", "others". So is one with somebody of an aggregate who stands there alone.
 * - Refused: a reference that is nobody's (ALIAS_UNKNOWN), a name that is gone (PERSON_ERASED), nothing left to say
 *   (NOTHING_MAY_BE_SAID).
 */
export function renderDecided(given: DecidedText): Rendered {
  const segments = segmentsOf(given.words, given.aliases);
  if ('code' in segments) return { rendered: false, because: 'ALIAS_UNKNOWN' };
  const decided = new Map(given.decisions.map(({ personId, as }) => [personId, as]));
  const as = (personId: string): Rendering => decided.get(personId) ?? 'OMIT';

  const sentences = sentencesOf(segments);
  const kept = withoutTraces(sentences, (sentence) =>
    aggregated(sentence.segments, {
      isAggregate: (personId) => as(personId) === 'AGGREGATE',
      isOrganisation: given.isOrganisation,
    }).some(
      (part) => part.kind === 'person' && (as(part.personId) === 'OMIT' || as(part.personId) === 'AGGREGATE'),
    ),
  );
  if (sentences.length > 0 && kept.length === 0) return { rendered: false, because: 'NOTHING_MAY_BE_SAID' };

  const parts = kept.flatMap(({ segments: own }) =>
    aggregated(own, {
      isAggregate: (personId) => as(personId) === 'AGGREGATE',
      isOrganisation: given.isOrganisation,
    }),
  );
  const shown = mentioned(kept.flatMap(({ segments: own }) => own));
  const nameless = shown.some((id) => as(id) === 'NAME' && !given.nameOf(id));
  if (nameless) return { rendered: false, because: 'PERSON_ERASED' };

  const wordFor = wording(given, as, shown);
  const text = parts.map((part) => (part.kind === 'words' ? part.words : wordFor(part.personId))).join('');
  return { rendered: true, text: text.trimEnd(), shown, dropped: sentences.length - kept.length };
}

/** How a person who is shown one by one reads in this document. */
function wording(
  { document, labelOf, isOrganisation, nameOf }: DecidedText,
  as: (personId: string) => Rendering,
  shown: readonly string[],
): (personId: string) => string {
  const own = drawnLabels(
    document,
    shown.filter((id) => as(id) === 'PSEUDONYM' || as(id) === 'ANONYMOUS'),
  );
  const label = labelOf ?? ((id: string) => own.get(id));
  const noun = (id: string) => (isOrganisation(id) ? 'organisation' : 'individual');
  const alike = (id: string) =>
    shown.filter((one) => as(one) === 'ANONYMOUS' && isOrganisation(one) === isOrganisation(id)).length;
  return (id) => {
    switch (as(id)) {
      case 'NAME':
        return nameOf(id) ?? '';
      case 'FUNCTION':
        return isOrganisation(id) ? 'an authority' : 'an official';
      case 'PSEUDONYM':
        return `${isOrganisation(id) ? 'Organisation' : 'Person'} ${label(id)}`;
      default:
        return alike(id) === 1 ? `an ${noun(id)}` : `${noun(id)} ${label(id)}`;
    }
  };
}

/** The sentences that may stay: neither one that gives somebody away, nor one that goes on about them. */
function withoutTraces(
  sentences: readonly Sentence[],
  givesAway: (sentence: Sentence) => boolean,
): readonly Sentence[] {
  const kept: Sentence[] = [];
  let droppedIn: number | null = null;
  for (const sentence of sentences) {
    const goesOn = droppedIn === sentence.paragraph && GOES_ON.test(wordsIn(sentence.segments));
    if (goesOn || givesAway(sentence)) droppedIn = sentence.paragraph;
    else kept.push(sentence);
  }
  return kept;
}

const wordsIn = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.kind === 'words' ? segment.words : GAP)).join('');

const mentioned = (segments: readonly Segment[]): readonly string[] => [
  ...new Set(segments.flatMap((segment) => (segment.kind === 'person' ? [segment.personId] : []))),
];

/** Words that speak of somebody whom an earlier sentence introduced. */
const GOES_ON =
  /(?<!\p{L})(?:s?he|they|him|her|hers|his|them|their|theirs|themselves|himself|herself|others?|another|both|latter|former|il|elle|ils|elles|lui|leur|leurs|sa|son|ses|eux|ella|ellos|ellas|\u00e9l|su|sus)(?!\p{L})|\u0647\u0648|\u0647\u064a|\u0647\u0645/iu;
