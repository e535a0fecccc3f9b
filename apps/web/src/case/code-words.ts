import { VOCABULARIES } from '@vigil/domain/labels/vocabularies';
import type { Labels } from '@vigil/domain/vocabulary/label';
import { SUSPENDED } from '@vigil/domain/vocabulary/case-status';
import { UNGRADED } from '@vigil/domain/vocabulary/communication';
import type { Language } from '../language/language.js';

/** A code of any vocabulary in the reader's words; what is no code stays as it is. */
export function codeWords(code: string, { label }: Pick<Language, 'label'>): string {
  return label(BESIDE[code] ?? LABELS.get(code), code);
}

/** What lists and records say where no code stands. */
const BESIDE: Readonly<Record<string, Labels | undefined>> = { SUSPENDED, UNGRADED };

/** Of a code in several vocabularies the first one's: later pairs of a Map replace earlier ones. */
const LABELS: ReadonlyMap<string, Labels | undefined> = new Map(
  VOCABULARIES.toReversed().flatMap(({ codes, labels }) =>
    codes.map((code) => [code, labels[code]] as const),
  ),
);
