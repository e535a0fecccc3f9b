import type { Answered } from '../docs/answers.js';
import type { countAnswer } from './work-answers.js';

/** Counts are exact to so many. */
const EXACTLY = 1_000;

/** A count as it is answered, of what the ledger counted to one more than is told exactly. */
export const exactTo = (found: number): Answered<typeof countAnswer> => ({
  count: Math.min(found, EXACTLY),
  more: found > EXACTLY,
});
