import { VOCABULARIES } from '@vigil/domain/labels/vocabularies';
import { SUSPENDED } from '@vigil/domain/vocabulary/case-status';
import type { Language } from '../language/language.js';

/** A code of any vocabulary in the reader's words; what is no code stays as it is. */
export function codeWords(code: string, { label }: Pick<Language, 'label'>): string {
  if (code === 'SUSPENDED') return label(SUSPENDED, code);
  const vocabulary = VOCABULARIES.find(({ codes }) => codes.includes(code));
  return vocabulary ? label(vocabulary.labels[code], code) : code;
}
