import { z } from 'zod';
import { answeredInstant as instant } from '../docs/answers.js';

/** Reminders and tasks of whoever asks, the newest first. What comes from an erased case is missing, and `erased` says so. */
export const inboxAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.string(),
      /** A case's reference, a report's cycle (`report-cycle/2027`), or `office`. */
      reference: z.string(),
      at: instant(),
      readAt: instant().nullable(),
      erased: z.literal(true).optional(),
      about: z.string().optional(),
      subject: z.string().optional(),
      level: z.string().optional(),
      dueAt: instant().nullable().optional(),
    }),
  ),
});
