import { z } from 'zod';
import { SPAN_UNITS } from '@vigil/domain/case/terms/term-span';
import { RECIPIENTS } from '@vigil/domain/vocabulary/recipient';
import { TERM_KIND } from '@vigil/domain/vocabulary/term-kind';
import { answeredDay as day, answeredInstant as instant } from '../docs/answers.js';

/** Why a date is that date: the rule, in words, the office's version under which the term began, and how long it is. */
export const whyAnswer = z.strictObject({
  rule: z.string(),
  says: z.string(),
  policy: z.int(),
  /** Null where somebody set the date itself. */
  span: z.strictObject({ count: z.int(), unit: z.enum(SPAN_UNITS) }).nullable(),
});

/** A running term of a kind of stream whose stages are given, with why this date. */
export const deadlineAnswer = <const S extends string>(stages: readonly S[]) =>
  z.strictObject({
    kind: z.enum(TERM_KIND.codes),
    /** What it is about: a letter's, action's or person's id, or `case`. */
    subject: z.string(),
    stage: z.enum(stages),
    dueAt: instant(),
    /** The last day, in Zurich. */
    dueOn: day(),
    overdue: z.boolean(),
    why: whyAnswer,
    levels: z.array(
      z.strictObject({
        name: z.string(),
        at: instant(),
        to: z.enum(RECIPIENTS),
        fell: z.enum(['FELL', 'PASSED_BEFORE_IT_WAS_RECORDED', 'TO_COME']),
      }),
    ),
  });
