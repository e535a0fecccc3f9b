import { z } from 'zod';
import { SUBMISSION_STAGE } from '@vigil/domain/vocabulary/submission-stage';
import { answeredDay as day } from '../docs/answers.js';

/** What a partner brought, and what became of it. */
export const submissionsAnswer = z.strictObject({
  submissions: z.array(
    z.strictObject({
      reference: z.string(),
      stage: z.enum(SUBMISSION_STAGE.codes),
      receivedOn: day().nullable(),
      /** When the source was told that it arrived; null while they were not. */
      acknowledgedOn: day().nullable(),
      /** The years of published reports that have it. */
      reportedIn: z.array(z.int()),
      /** The days on which the office spoke with the source since. */
      toldOn: z.array(day()),
    }),
  ),
  next: z.string().nullable(),
});
