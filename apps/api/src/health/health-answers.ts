import { z } from 'zod';

/** The process lives. */
export const liveAnswer = z.strictObject({ live: z.literal(true) });

/** Whether it can do its work. A late clockwork is told and is no error. */
export const readyAnswer = z.strictObject({
  record: z.enum(['ready', 'away']),
  clockwork: z.strictObject({
    state: z.enum(['well', 'late']),
    /** How many streams the clockwork was not told of, or did not wake for. */
    untold: z.int(),
    lateBySeconds: z.number(),
  }),
});
