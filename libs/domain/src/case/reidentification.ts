import { z } from 'zod';
import { CLUE, type Clue } from '../vocabulary/clue.js';
import { operational, type TextRef } from '../classification.js';

/** The re-identification checklist, signed by whoever issues the command: the clues of the texts that were weighed. */
export const checklist = () =>
  z.strictObject({ considered: z.array(operational(z.enum(CLUE.codes))).max(CLUE.codes.length) });

/** The clues that the texts hold. */
export const cluesIn = (texts: readonly TextRef[]): readonly Clue[] =>
  CLUE.codes.filter((clue) => texts.some(({ checks }) => checks.includes(clue)));

/** Whether a signed checklist weighs every clue of the texts. */
export const weighsAll = (
  signed: { readonly considered: readonly Clue[] } | undefined,
  texts: readonly TextRef[],
): boolean => signed !== undefined && cluesIn(texts).every((clue) => signed.considered.includes(clue));
