import { foldings } from './fold.js';

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
const MOST_TOGETHER = 4;
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
  const texts = foldings(words);
  const read = new Map([...new Set(texts)].map((text) => [text, readAs(text)]));
  const isSpelled = (name: string) =>
    foldings(name).some((folded, n) => isSpelledIn(read.get(texts[n] as string) as Reading, folded));
  return persons.filter(({ names }) => names.some(isSpelled)).map(({ personId }) => personId);
}

/** A folded text as it may be read. */
interface Reading {
  /** Its words in their order. */
  readonly plain: readonly string[];
  /** Its words as they stand, joined over hyphens, joined from spaced letters. */
  readonly words: ReadonlySet<string>;
  readonly unspaced: string;
}

function isSpelledIn({ plain, words, unspaced }: Reading, name: string): boolean {
  const whole = name.replace(SEPARATORS, '');
  const shortest = UNSPACED.test(whole) ? SHORTEST_UNSPACED : SHORTEST_WITHIN;
  const within = lengthOf(whole) >= shortest && unspaced.includes(whole);
  const isWord = lengthOf(whole) > 1 && (words.has(whole) || standTogether(plain, whole));
  return within || isWord || partsOf(name).some((part) => words.has(part));
}

/** Whether two to four neighbours are the name when they are read as one word. */
const standTogether = (plain: readonly string[], name: string): boolean =>
  plain.some((first, from) => {
    let joined = first;
    for (let next = from + 1; next < from + MOST_TOGETHER && name.startsWith(joined); next += 1) {
      joined += plain[next] ?? '';
      if (joined === name) return true;
    }
    return false;
  });

const partsOf = (name: string): readonly string[] =>
  [...name.split(SEPARATORS), ...name.split(/\s+/u).map((part) => part.replace(SEPARATORS, ''))].filter(
    (part) => lengthOf(part) >= SHORTEST_PART && !PARTICLES.has(part) && /\p{L}/u.test(part),
  );

function readAs(folded: string): Reading {
  const plain = folded.match(LETTERS) ?? [];
  const joined = folded.replace(/-\s+/gu, '-').replace(INSIDE_A_WORD, '').match(LETTERS) ?? [];
  const spacedOut = folded.match(SPACED_LETTERS) ?? [];
  return {
    plain,
    words: new Set([...plain, ...joined, ...spacedOut.map((run) => run.replace(SEPARATORS, ''))]),
    unspaced: folded.replace(SEPARATORS, ''),
  };
}

const lengthOf = (word: string): number => Array.from(word).length;
