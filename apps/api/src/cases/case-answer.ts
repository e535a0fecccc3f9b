import { z } from 'zod';
import { CASE_STATUS } from '@vigil/domain/vocabulary/case-status';
import { CHANNEL } from '@vigil/domain/vocabulary/channel';
import { CLOSURE } from '@vigil/domain/vocabulary/closure';
import { EXCLUSION } from '@vigil/domain/vocabulary/exclusion';
import { HOLD_BECAUSE } from '@vigil/domain/vocabulary/hold';
import { RECORD_TYPE } from '@vigil/domain/vocabulary/record-type';
import { ROLES } from '@vigil/domain/vocabulary/role';
import { SENSITIVITY } from '@vigil/domain/vocabulary/sensitivity';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import {
  answeredDay as day,
  answeredInstant as instant,
  answeredMoment as moment,
  answeredText as text,
} from '../docs/answers.js';
import { caseFacts } from './case-facts-answer.js';
import { caseOutgoing } from './case-outgoing-answer.js';
import { casePeople } from './case-people-answer.js';

const stage = z.enum(STAGES);
const cases = z.array(z.string());

const assignment = z.strictObject({
  unit: z.string().nullable(),
  officer: z.string().nullable(),
  verifier: z.string().nullable(),
  protection: z.string().nullable(),
  handOver: z.strictObject({ from: z.string(), to: z.string(), at: moment() }).nullable(),
  registrantRole: z.enum(ROLES).nullable(),
  registrant: z.string().nullable(),
});

/** The case: facts and references, no name, no text. `asOf` says of when (DOMAIN 9.13). */
export const caseAnswer = z.strictObject({
  reference: z.string(),
  asOf: instant(),
  /** The version of the last decision: what a step asks for as If-Match. */
  etag: z.int(),
  /** Whether I may open names and received texts now, with a reason. */
  mayUnlock: z.boolean(),
  stage,
  alongside: z.array(stage),
  /** Where it stands; SUSPENDED while it is on hold. */
  status: z.enum([...CASE_STATUS.codes, 'SUSPENDED']).nullable(),
  /** The status that it has, or would have by now if it were not on hold. */
  standing: z.enum(CASE_STATUS.codes).nullable(),
  final: z.boolean(),
  hold: z
    .strictObject({
      since: moment(),
      by: z.string().nullable(),
      because: z.enum(HOLD_BECAUSE.codes),
      reason: text.nullable(),
    })
    .nullable(),
  stages: z.array(z.strictObject({ stage, since: moment(), until: moment().nullable() })),

  recordType: z.enum(RECORD_TYPE.codes).nullable(),
  sensitivity: z.enum(SENSITIVITY.codes),
  /** The State to which the act is attributed (alpha-3); null for a respondent that is none. */
  respondent: z.string().nullable(),
  hostState: z.string().nullable(),
  channel: z.enum(CHANNEL.codes).nullable(),
  receivedAt: moment().nullable(),
  safeChannel: z.boolean(),
  urgent: z.boolean(),
  /** Being moved in from another system: not ticked until that is completed. */
  takingOver: z.boolean(),
  sources: z.array(z.strictObject({ personId: z.string(), statedConsent: z.boolean() })),
  narrative: z.array(text),
  assignment,
  duplicateCheck: z.strictObject({ possible: z.boolean(), at: moment() }).nullable(),
  ...casePeople,
  ...caseFacts,
  ...caseOutgoing,

  lastReviewAt: moment().nullable(),
  acknowledgedAt: moment().nullable(),
  publishedYears: z.array(z.int()),
  developments: z.array(day()),
  proposedDecline: z.strictObject({ by: z.string(), reason: z.enum(EXCLUSION.codes) }).nullable(),
  proposedClosure: z.strictObject({ by: z.string(), reason: z.enum(CLOSURE.codes) }).nullable(),
  merge: z
    .strictObject({
      target: z.string(),
      requestedBy: z.string(),
      at: moment(),
      state: z.enum(['REQUESTED', 'ABSORBED']),
    })
    .nullable(),
  absorbed: cases,
  splitInto: cases,
  splitsUnderWay: cases,
  splitFrom: z.string().nullable(),
  /** Whom the references in a text mean that was written in another case, by the text's id. */
  carriedTexts: z.record(z.string(), z.array(z.strictObject({ alias: z.string(), personId: z.string() }))),
  closure: z.enum(CLOSURE.codes).nullable(),
  declined: z.enum(EXCLUSION.codes).nullable(),
  /** The status from which it was closed, declined or merged, and when. */
  leftFrom: z.enum(CASE_STATUS.codes).nullable(),
  leftAt: moment().nullable(),
});
