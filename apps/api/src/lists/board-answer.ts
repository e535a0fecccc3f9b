import { z } from 'zod';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { answeredDay as day, answeredInstant as instant } from '../docs/answers.js';

const count = z.int();

/** Where everything stands, and how the machine is. */
export const boardAnswer = z.strictObject({
  asOf: instant(),
  stages: z.array(
    z.strictObject({
      stage: z.enum(STAGES),
      open: count,
      overdue: count,
      onHold: count,
      unassigned: count,
      stuck: count,
      medianDays: z.int(),
    }),
  ),
  officers: z.array(z.strictObject({ officer: z.string(), open: count, overdue: count, onHold: count })),
  waitingApprovals: count,
  clockwork: z.strictObject({
    state: z.enum(['well', 'late']),
    untold: z.int(),
    lateBySeconds: z.number(),
  }),
  /** Positions count what everybody does: readers without rights over the whole office see an opaque mark instead. */
  chain: z.strictObject({
    /** The newest links were computed anew and are as recorded. */
    whole: z.boolean(),
    checked: z.int(),
    mark: z.string().nullable(),
    lastRoot: z.strictObject({ day: day(), mark: z.string() }).nullable(),
  }),
  /** What the figures mean. */
  rules: z.record(z.string(), z.string()),
});
