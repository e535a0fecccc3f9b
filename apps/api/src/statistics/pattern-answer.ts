import { z } from 'zod';
import { answeredInstant } from '../docs/answers.js';

const words = z.strictObject({ en: z.string(), ar: z.string() });
const figure = z.strictObject({ says: words, rule: words });

/** How a State stands over the years, with the counting rule of every number. */
export const patternAnswer = z.strictObject({
  state: z.string(),
  asOf: answeredInstant(),
  /** The newest year first; a year in which nothing counts is left out. */
  years: z.array(
    z.strictObject({ year: z.int(), included: z.int(), excluded: z.int(), acts: z.int(), declines: z.int() }),
  ),
  raisedBySeveral: z.int(),
  recurring: z.int(),
  figures: z.strictObject({
    included: figure,
    excluded: figure,
    acts: figure,
    declines: figure,
    raisedBySeveral: figure,
    recurring: figure,
  }),
});
