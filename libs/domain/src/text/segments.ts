import type { Rejection } from '../decider.js';

/** A part of a text that the office wrote: words, or one person, who is named when it is rendered for one audience. */
export type Segment =
  { readonly kind: 'words'; readonly words: string } | { readonly kind: 'person'; readonly personId: string };

/** How the texts of a case refer to a person: `{P1}`. */
export interface Alias {
  readonly personId: string;
  readonly alias: string;
}

const REFERENCE = /\{([^{}]*)\}/u;

/**
 * Parses COMPOSED text into words and person references; case and spaces within braces do not count. A reference that
 * is nobody's in this case, or a brace that opens or closes nothing, is rejected: it would be printed as it stands.
 */
export function segmentsOf(text: string, persons: readonly Alias[]): readonly Segment[] | Rejection {
  const known = new Map(persons.map(({ alias, personId }) => [alias.toUpperCase(), personId]));
  const segments: Segment[] = [];
  for (const [n, piece] of text.split(REFERENCE).entries()) {
    if (n % 2 === 1) {
      const personId = known.get(piece.replace(/\s/gu, '').toUpperCase());
      if (personId === undefined) return { code: 'ALIAS_UNKNOWN' };
      segments.push({ kind: 'person', personId });
    } else if (/[{}]/u.test(piece)) return { code: 'ALIAS_UNKNOWN' };
    else if (piece !== '') segments.push({ kind: 'words', words: piece });
  }
  return segments;
}

/**
 * Stands where a person stands in a text whose words alone are read. No letter of any name, and of Latin-1 like most texts: one
 * sign of another script makes the whole text a wider string, whose patterns take four times as long.
 */
export const GAP = '\u00a4';

/** The words of a COMPOSED text, with a gap where a person stands. */
export const wordsOf = (text: string): string =>
  text
    .split(REFERENCE)
    .filter((_, n) => n % 2 === 0)
    .join(` ${GAP} `);

/** The persons whom a COMPOSED text refers to, each once, in order of appearance. */
export function mentionsOf(text: string, persons: readonly Alias[]): readonly string[] {
  const segments = segmentsOf(text, persons);
  if ('code' in segments) return [];
  return [...new Set(segments.filter((one) => one.kind === 'person').map(({ personId }) => personId))];
}
