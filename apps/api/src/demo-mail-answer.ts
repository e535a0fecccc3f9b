import { z } from 'zod';
import { answeredInstant as instant } from './docs/answers.js';

/** The mails that the demo caught, the newest first; the last five hundred. */
export const mailsAnswer = z.array(
  z.strictObject({
    messageId: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    at: instant(),
  }),
);
