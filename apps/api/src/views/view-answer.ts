import { z } from 'zod';
import { caseCodes } from '../cases/case-codes.js';

/** A list of work, narrowed, under the name that its owner gave it. */
export const viewBody = z.strictObject({
  name: z.string().trim().min(1).max(60),
  list: z.enum(['mine', 'team', 'on-hold', 'done']),
  filters: z.strictObject({
    ...caseCodes,
    overdue: z.literal(true).optional(),
    unassigned: z.literal(true).optional(),
    stuck: z.literal(true).optional(),
  }),
});

export const viewAnswer = viewBody.extend({ id: z.string() });

/** The views that I keep, by their names. */
export const viewsAnswer = z.strictObject({ views: z.array(viewAnswer) });
