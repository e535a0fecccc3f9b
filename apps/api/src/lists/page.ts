import { z } from 'zod';

/** What every list takes: where to go on, and how many rows. */
export const page = {
  cursor: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};
