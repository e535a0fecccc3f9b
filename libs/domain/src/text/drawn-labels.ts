/**
 * Labels for the persons of one document: `A`, `Q`, … for up to twelve, then `AB`, `QX`, …. They are drawn anew for each
 * document, so that two documents laid side by side tell nothing (DOMAIN 9.14), and out of more labels than there are
 * persons, so that the last one is no count. The same document always draws the same.
 *
 * @param document an id of the document, never of anything that another document shares
 */
export function drawnLabels(document: string, personIds: readonly string[]): ReadonlyMap<string, string> {
  const persons = [...new Set(personIds)];
  const pool = persons.length <= LETTERS.length / 2 ? [...LETTERS] : pairs(persons.length);
  const next = numbersFrom(document);
  return new Map(
    persons.map((personId) => [personId, pool.splice(Math.floor(next() * pool.length), 1)[0] as string]),
  );
}

/** Without I and O, which are read as figures. */
const LETTERS = Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ');

/** At least twice as many labels as persons, all of the same length. */
function pairs(persons: number): string[] {
  let labels = LETTERS.map((letter) => letter);
  while (labels.length < 2 * persons)
    labels = labels.flatMap((label) => LETTERS.map((letter) => `${label}${letter}`));
  return labels;
}

/** Numbers from 0 to 1 that depend on the word alone (FNV-1a for the seed, mulberry32 after it). */
function numbersFrom(word: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of word) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
