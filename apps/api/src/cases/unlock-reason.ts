import { z } from 'zod';

/** Why something sealed is opened, as the log keeps it: a sentence, not a sign. */
export const unlockReason = z.string().trim().min(10).max(2_000);
