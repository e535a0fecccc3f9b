import { rejectionText } from '@vigil/domain/labels/rejection-text';
import { REJECTIONS, type RejectionCode } from '@vigil/domain/rejections';
import type { Language } from '../language/language.js';

/** Why something was refused, in the reader's words; a code without words of its own stays as it is. */
export const codesWords = (codes: readonly string[], { code: language }: Pick<Language, 'code'>): string =>
  codes
    .map((code) => (code in REJECTIONS ? rejectionText(code as RejectionCode, language).says : code))
    .join(' ');
