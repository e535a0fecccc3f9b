import { z } from 'zod';
import { TERM_KIND } from '@vigil/domain/vocabulary/term-kind';
import { answeredInstant as instant } from '../docs/answers.js';

/** Which open cases would have other terms, of those looked at for this page. */
export const whatIfAnswer = z.strictObject({
  /** The version of the office that was asked. */
  office: z.int(),
  checked: z.int(),
  cases: z.array(
    z.strictObject({
      reference: z.string(),
      terms: z.array(
        z.strictObject({
          kind: z.enum(TERM_KIND.codes),
          subject: z.string(),
          rule: z.string(),
          from: instant(),
          to: instant(),
        }),
      ),
    }),
  ),
  next: z.string().nullable(),
});
