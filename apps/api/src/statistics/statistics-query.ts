import { z } from 'zod';
import { FIGURE_NAMES } from '@vigil/domain/statistics/figures';
import { DIMENSIONS } from '@vigil/domain/statistics/tally';

/** What is asked: a figure, by what it is divided, of which year, and where in the ledger it is counted (an earlier answer's `position`). */
export const statisticsQuery = z.strictObject({
  figure: z.enum(FIGURE_NAMES),
  by: z.enum(DIMENSIONS),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  position: z.string().min(1).max(300).optional(),
});
export type StatisticsQuery = z.output<typeof statisticsQuery>;
