import { z } from 'zod';
import {
  COMMUNICATION_STATUS,
  COMMUNICATION_TYPE,
  REPLY_QUALITY,
} from '@vigil/domain/vocabulary/communication';
import { RENDERING } from '@vigil/domain/vocabulary/rendering';
import { listedCaseAnswer } from '../cases/listed-answer.js';
import { answeredDay as day, answeredInstant as instant } from '../docs/answers.js';

const byCode = z.record(z.string(), z.int());
const record = {
  replies: z.strictObject({
    /** Letters that left, by where they stand. */
    letters: byCode,
    /** The same by the year in which they left. */
    years: z.array(z.strictObject({ year: z.int(), letters: byCode })),
    lapses: z.int(),
    /** Internal: left out for partners. */
    grades: byCode.optional(),
  }),
  entries: z.array(z.strictObject({ year: z.int(), annex: z.string(), status: z.string(), count: z.int() })),
};

/** What there is with a State. */
export const stateAnswer = z.strictObject({
  state: z.string(),
  /** How many cases that concern it are open, and how many are over. */
  open: z.int(),
  over: z.int(),
  ...record,
  cases: z.array(listedCaseAnswer),
  next: z.string().nullable(),
});

const actionsByAim = z.record(
  z.string(),
  z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      aim: z.string(),
      on: day(),
      nextOn: day().nullable(),
    }),
  ),
);

/** For whoever meets a State: what was done in each case, and what may be said of it. */
export const briefingAnswer = z.strictObject({
  state: z.string(),
  asOf: instant(),
  ...record,
  actionsOfTheOffice: actionsByAim,
  cases: z.array(
    listedCaseAnswer.extend({
      actions: actionsByAim,
      letters: z.array(
        z.strictObject({
          id: z.string(),
          type: z.enum(COMMUNICATION_TYPE.codes),
          number: z.string().nullable(),
          status: z.enum(COMMUNICATION_STATUS.codes),
          sentOn: day().nullable(),
          replies: z.array(
            z.strictObject({
              receivedOn: day(),
              late: z.boolean(),
              quality: z.enum(REPLY_QUALITY.codes).nullable(),
            }),
          ),
        }),
      ),
      mayBeSaid: z.strictObject({
        verdict: z.enum(['YES', 'NOT_ITS_CASE', 'NOT_VERIFIED', 'ON_HOLD', 'RISK_TO_ASSESS', 'NOBODY_LEFT']),
        persons: z.array(
          z.strictObject({
            alias: z.string(),
            permitted: z.array(z.enum(RENDERING.codes)),
            unlessDecided: z.enum(RENDERING.codes),
          }),
        ),
      }),
    }),
  ),
  next: z.string().nullable(),
});
