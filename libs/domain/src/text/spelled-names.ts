import { FOLDS } from './fold.js';

/** A person with every name that is known of them: name, variants, former names. */
export interface Named {
  readonly personId: string;
  readonly names: readonly string[];
}

/** Words of a name that say nothing of who it is. */
const PARTICLES = new Set(
  'the and for von van der den del dos das los las bin ibn bint mrs miss dame sir prof'.split(' '),
);
const SHORTEST_PART = 3;
const SHORTEST_WITHIN = 8;
const SHORTEST_UNSPACED = 2;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTERS = /\p{L}+/gu;
const SPACED_LETTERS = /(?<!\p{L})\p{L}(?:[^\p{L}\n]{1,3}\p{L}(?!\p{L}))+/gu;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;
const INSIDE_A_WORD = /[-\u2010-\u2015'\u2018\u2019\u02bc._/]/gu;

/**
 * The ids of the persons whose name the words spell out: a part of at least three letters as a word of its own, or the
 * whole name, however it is spaced, hyphenated, accented, or written with letters of another script (DESIGN "Sealed").
 * It finds what a reader would read; it errs on the side of finding.
 */
export function spelledNames(words: string, persons: readonly Named[]): readonly string[] {
  const read = FOLDS.map((fold) => readAs(fold(words)));
  return persons
    .filter(({ names }) => names.some((name) => isSpelled(name, read)))
    .map(({ personId }) => personId);
}

interface Reading {
  readonly words: ReadonlySet<string>;
  /** Two to four neighbours as one word. */
  readonly together: ReadonlySet<string>;
  readonly unspaced: string;
}

const isSpelled = (name: string, read: readonly Reading[]): boolean =>
  FOLDS.some((fold, n) => {
    const { words, together, unspaced } = read[n] as Reading;
    const folded = fold(name);
    const whole = folded.replace(SEPARATORS, '');
    const shortest = UNSPACED.test(whole) ? SHORTEST_UNSPACED : SHORTEST_WITHIN;
    const isWord = (word: string) => lengthOf(word) > 1 && (words.has(word) || together.has(word));
    const within = lengthOf(whole) >= shortest && unspaced.includes(whole);
    return within || isWord(whole) || partsOf(folded).some((part) => words.has(part));
  });

const partsOf = (name: string): readonly string[] =>
  [...name.split(SEPARATORS), ...name.split(/\s+/u).map((part) => part.replace(SEPARATORS, ''))].filter(
    (part) => lengthOf(part) >= SHORTEST_PART && !PARTICLES.has(part) && /\p{L}/u.test(part),
  );

/** All words of a text: as they stand, joined over hyphens, joined from spaced letters. */
function readAs(folded: string): Reading {
  const plain = folded.match(LETTERS) ?? [];
  const joined = folded.replace(/-\s+/gu, '-').replace(INSIDE_A_WORD, '').match(LETTERS) ?? [];
  const spacedOut = folded.match(SPACED_LETTERS) ?? [];
  const together = [2, 3, 4].flatMap((n) => plain.map((_, from) => plain.slice(from, from + n).join('')));
  return {
    words: new Set([...plain, ...joined, ...spacedOut.map((run) => run.replace(SEPARATORS, ''))]),
    together: new Set(together),
    unspaced: folded.replace(SEPARATORS, ''),
  };
}

const lengthOf = (word: string): number => Array.from(word).length;
