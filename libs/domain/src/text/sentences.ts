import type { Segment } from './segments.js';

/** One sentence of a text, with the space after it, and the paragraph that it stands in. */
export interface Sentence {
  readonly segments: readonly Segment[];
  readonly paragraph: number;
}

/**
 * The sentences of a text, in order. Where an abbreviation or a small letter leaves it open whether one ends, it goes on:
 * whoever drops a sentence then drops too much, never too little.
 */
export function sentencesOf(segments: readonly Segment[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let current: Segment[] = [];
  let paragraph = 0;
  const end = () => {
    if (current.length > 0) sentences.push({ segments: current, paragraph });
    current = [];
  };
  for (const segment of segments) {
    if (segment.kind === 'person') {
      current.push(segment);
      continue;
    }
    let from = 0;
    for (const { index, 0: found } of segment.words.matchAll(BOUNDARY)) {
      const to = index + found.length;
      const newParagraph = found.includes('\n');
      if (!newParagraph && ABBREVIATION.test(segment.words.slice(from, index + 1))) continue;
      current.push({ kind: 'words', words: segment.words.slice(from, to) });
      end();
      if (newParagraph) paragraph += 1;
      from = to;
    }
    if (from < segment.words.length) current.push({ kind: 'words', words: segment.words.slice(from) });
  }
  end();
  return sentences;
}

const BOUNDARY = /[.!?\u2026\u061f\u3002]["'\u201d\u2019)\]\u00bb]*\s+(?=[^\p{Ll}]|$)|\n+/gu;
const ABBREVIATION =
  /(?<!\p{L})(?:\p{L}|mr|mrs|ms|mx|dr|prof|st|nos?|arts?|paras?|gen|col|lt|capt|sgt|hon|rev|sr|jr|mme|mlle|al|cf|vs|approx|sra|srta|dra)\.$/iu;
