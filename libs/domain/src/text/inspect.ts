import { groupsOf } from './aggregated.js';
import { cluesIn } from './clues.js';
import { countsPersons } from './counts-persons.js';
import { mentionsOf, segmentsOf, wordsOf, type Alias, type Segment } from './segments.js';
import { sentencesOf } from './sentences.js';
import { spelledNames, type Named } from './spelled-names.js';

/** A text before it is sealed, with the persons of its case. */
export interface Inspected {
  readonly text: string;
  readonly form: 'RAW' | 'COMPOSED';
  readonly persons: readonly (Alias & Named)[];
}

/** What rules need of a text: computed once, at the edge, and carried by its reference instead of the text. */
export interface Findings {
  /** Ids of the persons whom the text refers to (`{P1}`); none in RAW text, which refers to nobody. */
  readonly mentions: readonly string[];
  /**
   * Codes: `NAME_SPELLED:<personId>`, `ALIAS_UNKNOWN`, `MENTIONS_NONE`, `COUNTS_PERSONS`, `TOGETHER:<personId>+<personId>` for
   * those who stand beside each other (or for one who stands alone), and the clues of `clues.ts`.
   */
  readonly checks: readonly string[];
}

/**
 * Reads a text for what rules ask of it (DESIGN "Sealed from the first event"). Of RAW text, only the names that it
 * spells: it is never rendered, so no clue of it can leave the house.
 */
export function inspect({ text, form, persons }: Inspected): Findings {
  const words = form === 'COMPOSED' ? wordsOf(text) : text;
  const spelled = spelledNames(words, persons).map((personId) => `NAME_SPELLED:${personId}`);
  if (form === 'RAW') return { mentions: [], checks: spelled };

  const mentions = mentionsOf(text, persons);
  const segments = segmentsOf(text, persons);
  const unknown = 'code' in segments ? ['ALIAS_UNKNOWN'] : [];
  const none = mentions.length === 0 ? ['MENTIONS_NONE'] : [];
  const counts = countsPersons(words) ? ['COUNTS_PERSONS'] : [];
  const together = 'code' in segments ? [] : standingTogether(segments);
  return { mentions, checks: [...spelled, ...unknown, ...none, ...counts, ...together, ...cluesIn(words)] };
}

/** Who stands beside whom in a text that was inspected; nothing of a text of before this was noted. */
export const groupsIn = (checks: readonly string[]): readonly (readonly string[])[] =>
  checks
    .filter((check) => check.startsWith(TOGETHER))
    .map((check) => check.slice(TOGETHER.length).split('+'));

const standingTogether = (segments: readonly Segment[]): readonly string[] => [
  ...new Set(
    sentencesOf(segments)
      .flatMap((sentence) => groupsOf(sentence.segments))
      .map((persons) => `${TOGETHER}${persons.join('+')}`),
  ),
];
const TOGETHER = 'TOGETHER:';
