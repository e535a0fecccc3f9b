import { z } from 'zod';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { whyAnswer } from '../cases/deadline-answer.js';
import { listedCaseAnswer } from '../cases/listed-answer.js';
import { answeredDay as day, answeredInstant as instant } from '../docs/answers.js';

const who = z.strictObject({ officer: z.string().nullable(), unit: z.string().nullable() });

/** A case, or a decision that waits in one: what is next, until when, how late it is, and who has it. */
const workItem = z.strictObject({
  what: z.enum(['case', 'decision']),
  reference: z.string(),
  dueAt: instant().nullable(),
  overdue: z.boolean(),
  daysLate: z.int(),
  next: z.strictObject({ kind: z.string(), rule: z.string(), says: z.string() }).nullable(),
  who,
  decision: z
    .strictObject({ kind: z.string().nullable(), subject: z.string().nullable(), since: instant() })
    .nullable(),
  case: listedCaseAnswer,
});

/** The cases of a list. */
export const casesAnswer = z.strictObject({
  cases: z.array(listedCaseAnswer),
  next: z.string().nullable(),
});

/** How many there are, exact to a thousand; beyond, `more` is true. */
export const countAnswer = z.strictObject({ count: z.int(), more: z.boolean() });

/** What there is to do. */
export const workAnswer = z.strictObject({ items: z.array(workItem), next: z.string().nullable() });

/** How many cases each view of the worklist has. */
export const workCountsAnswer = z.strictObject({ mine: countAnswer, team: countAnswer, onHold: countAnswer });

/** What waits for the ASG. */
export const asgAnswer = z.strictObject({
  signOffs: z.array(workItem),
  urgent: z.array(workItem),
  states: z.strictObject({
    inCases: z.array(workItem),
    ofTheOffice: z.array(z.strictObject({ id: z.string(), state: z.string(), aim: z.string(), on: day() })),
  }),
});

/** Terms over all cases, each with why this date. */
export const deadlinesAnswer = z.strictObject({
  deadlines: z.array(
    z.strictObject({
      reference: z.string(),
      kind: z.string().nullable(),
      subject: z.string().nullable(),
      stage: z.enum(STAGES).nullable(),
      dueAt: instant(),
      dueOn: day(),
      overdue: z.boolean(),
      daysLate: z.int(),
      nextReminderAt: instant().nullable(),
      why: whyAnswer.nullable(),
      who,
      hold: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});
