import { z } from 'zod';
import { AUDIENCE } from '@vigil/domain/vocabulary/audience';
import { RENDERING } from '@vigil/domain/vocabulary/rendering';
import { RENDERING_LINE } from '@vigil/domain/vocabulary/rendering-line';
import { answeredFailure, answeredInstant } from '../docs/answers.js';

/** What one audience would read now, names as aliases, and who appears how and why. */
export const previewAnswer = z.strictObject({
  audience: z.enum(AUDIENCE.codes),
  asOf: answeredInstant(),
  texts: z.array(
    z.strictObject({
      which: z.enum(['main', 'annex', 'letter']),
      /** Null where it is refused, or its key was destroyed. Whoever is named stands in it as `{P1}`. */
      text: z.string().nullable(),
      /** Sentences left out for somebody in them. */
      dropped: z.int(),
      because: answeredFailure.nullable(),
    }),
  ),
  persons: z.array(
    z.strictObject({
      alias: z.string(),
      as: z.enum(RENDERING.codes).nullable(),
      decided: z.boolean(),
      permitted: z.array(z.enum(RENDERING.codes)),
      line: z.enum(RENDERING_LINE.codes),
    }),
  ),
});
