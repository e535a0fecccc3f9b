import { VOCABULARIES } from '@vigil/domain/labels/vocabularies';
import type { Labels } from '@vigil/domain/vocabulary/label';
import { SUSPENDED } from '@vigil/domain/vocabulary/case-status';
import type { Language } from '../language/language.js';

/** A code of any vocabulary in the reader's words; what is no code stays as it is. */
export function codeWords(code: string, { label }: Pick<Language, 'label'>): string {
  if (code === 'SUSPENDED') return label(SUSPENDED, code);
  return label(LABELS.get(code), code);
}

/** Of a code in several vocabularies the first one's: later pairs of a Map replace earlier ones. */
const LABELS: ReadonlyMap<string, Labels | undefined> = new Map(
  VOCABULARIES.toReversed().flatMap(({ codes, labels }) =>
    codes.map((code) => [code, labels[code]] as const),
  ),
);
