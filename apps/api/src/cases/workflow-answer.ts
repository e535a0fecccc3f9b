import { z } from 'zod';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { answeredMoment as moment } from '../docs/answers.js';

/** What the workflow says of a stream whose stages are given, beside what the record says. */
export const workflowAnswer = <const S extends string>(stages: readonly S[]) =>
  z.strictObject({
    stage: z.enum(stages),
    alongside: z.array(z.enum(STAGES)),
    hold: z.boolean(),
    stages: z.array(z.strictObject({ stage: z.enum(stages), since: moment(), until: moment().nullable() })),
    /** The last steps: the version after each, and its event's type. */
    steps: z.array(z.strictObject({ version: z.int(), step: z.string() })),
    waitsFor: z.array(z.strictObject({ stage: z.enum(stages), kind: z.string(), dueAt: moment() })),
    /** Kinds of the acts under way. */
    doing: z.array(z.string()),
    /** An alert, never a failure. */
    unforeseen: z.array(z.string()),
    /** The version that the workflow knows; null if it did not answer. */
    known: z.int().nullable(),
    recorded: z.int(),
    conducting: z.enum(['well', 'late', 'ended']),
  });
