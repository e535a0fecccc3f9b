import { z } from 'zod';
import { FIGURE_NAMES } from '@vigil/domain/statistics/figures';
import { DIMENSIONS } from '@vigil/domain/statistics/tally';
import { answeredInstant as instant } from '../docs/answers.js';

const words = z.strictObject({ en: z.string(), ar: z.string() });

/** A figure. `cells` lists no zeros; for an analyst, what is not listed may also be withheld. */
export const figureAnswer = z.strictObject({
  figure: z.enum(FIGURE_NAMES),
  says: words,
  /** The counting rule. */
  rule: words,
  parameters: z.strictObject({ by: z.enum(DIMENSIONS), year: z.int().nullable() }),
  /** Over which cases it was counted. */
  scope: z.enum(['OFFICE', 'OWN_CASES', 'DE_IDENTIFIED']),
  /** Give it to count again at the same place: a number of the ledger for whoever sees all of it, else an opaque mark. */
  position: z.string(),
  asOf: instant().nullable(),
  cells: z.array(z.strictObject({ key: z.string(), count: z.int() })),
  /** The sum; null where it would give a withheld count away. */
  total: z.int().nullable(),
  withheld: z.boolean(),
  /** Later events by which the table would be another now, as positions: the newest of them; null for analysts. */
  changedBy: z.array(z.string()).nullable(),
});
