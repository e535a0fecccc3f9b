import { REJECTIONS, type RejectionCode } from '../rejections.js';
import type { RejectionEntry } from '../rejection-entry.js';
import { labelIn, type Language } from '../vocabulary/label.js';

/** What is wrong and what to do about it, in words of one language. */
export interface RejectionText {
  readonly says: string;
  readonly remedy: string;
}

/** A refusal in a language; English where the language has none. */
export function rejectionText(code: RejectionCode, language: Language): RejectionText {
  const { says, remedy }: RejectionEntry = REJECTIONS[code];
  return { says: labelIn(says, language), remedy: labelIn(remedy, language) };
}

/** Whether a refusal has words of its own in a language. */
export function hasRejectionText(code: RejectionCode, language: Language): boolean {
  const { says, remedy }: RejectionEntry = REJECTIONS[code];
  return says[language] !== undefined && remedy[language] !== undefined;
}

/** The same for people at the desk: what to do is said without the routes and ids that are for programs. */
export function rejectionTextOnDesk(code: RejectionCode, language: Language): RejectionText {
  const { says, remedy, onTheDesk = remedy }: RejectionEntry = REJECTIONS[code];
  return { says: labelIn(says, language), remedy: labelIn(onTheDesk, language) };
}
