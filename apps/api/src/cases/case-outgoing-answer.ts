import { z } from 'zod';
import { ANNEX } from '@vigil/domain/vocabulary/annex';
import { ENTRY_STATUS } from '@vigil/domain/vocabulary/case-status';
import {
  COMMUNICATION_ORIGIN,
  COMMUNICATION_STATUS,
  COMMUNICATION_TYPE,
  REPLY_QUALITY,
} from '@vigil/domain/vocabulary/communication';
import { DISPATCH } from '@vigil/domain/vocabulary/dispatch';
import { EXCLUSION } from '@vigil/domain/vocabulary/exclusion';
import { POST } from '@vigil/domain/vocabulary/post';
import { RENDERING } from '@vigil/domain/vocabulary/rendering';
import { RISK } from '@vigil/domain/vocabulary/risk';
import { answeredDay as day, answeredMoment as moment, answeredText as text } from '../docs/answers.js';

const persons = z.array(z.string());
const naming = z.strictObject({ personId: z.string(), as: z.enum(RENDERING.codes) });

const reply = z.strictObject({
  id: z.string(),
  receivedOn: day(),
  datedOn: day().nullable(),
  late: z.boolean(),
  text: text.nullable(),
  quality: z.enum(REPLY_QUALITY.codes).nullable(),
});

const communication = z.strictObject({
  id: z.string(),
  origin: z.enum(COMMUNICATION_ORIGIN.codes),
  type: z.enum(COMMUNICATION_TYPE.codes),
  status: z.enum(COMMUNICATION_STATUS.codes),
  /** A State (alpha-3); null where the addressee is none. */
  addressee: z.string().nullable(),
  onLegislation: z.boolean(),
  highLevel: z.boolean(),
  named: persons,
  mentioned: persons,
  text: text.nullable(),
  replyDueOn: day().nullable(),
  number: z.string().nullable(),
  draftedBy: z.string().nullable(),
  clearedBy: z.string().nullable(),
  /** Who signed the re-identification checklist with the text. */
  checkedBy: z.string().nullable().optional(),
  clearedAtRisk: z.enum(RISK.codes).nullable().optional(),
  signedBy: z
    .strictObject({ post: z.enum(POST.codes), holder: z.string(), name: z.string() })
    .nullable()
    .optional(),
  /** How its persons are shown, decided when it left. */
  renderings: z.array(naming).nullable().optional(),
  held: z.boolean(),
  sentOn: day().nullable(),
  sentAt: moment().nullable(),
  replyDueAt: moment().nullable(),
  public: z.boolean(),
  acknowledgedOn: day().nullable(),
  lapsedAt: moment().nullable(),
  lapseVoid: z.boolean(),
  dispatch: z.enum(DISPATCH.codes),
  attempts: z.int(),
  replies: z.array(reply),
  /** A linked letter recorded before verification: it takes effect with it. */
  pending: z.boolean(),
});

const entry = z.strictObject({
  id: z.string(),
  number: z.string(),
  year: z.int(),
  annex: z.enum(ANNEX.codes),
  status: z.enum(ENTRY_STATUS.codes),
  held: z.boolean(),
  heldBecause: z.array(z.string()),
  named: persons,
  mentioned: persons,
  mainText: text.nullable(),
  annexText: text.nullable(),
  proposedBy: z.string(),
  clearedBy: z.string().nullable(),
  naming: z.array(naming),
  excluded: z.enum(EXCLUSION.codes).nullable(),
  note: z.strictObject({ number: z.string(), sentOn: day(), dueAt: moment() }).nullable(),
  noteReply: z
    .strictObject({ receivedOn: day(), afterLock: z.boolean(), summary: text.nullable() })
    .nullable(),
  issuedOn: day().optional(),
  admittedLate: z.boolean(),
  lateDiscovered: z.boolean(),
  opensWith: z.array(z.int()),
  checkedBy: z.string().nullable(),
  clearedAtRisk: z.enum(RISK.codes).nullable().optional(),
  corrigenda: z.array(z.string()),
});

/** What leaves the house for a case, by id: letters, own and linked, with their replies; entries of reports. */
export const caseOutgoing = {
  communications: z.record(z.string(), communication),
  entries: z.record(z.string(), entry),
};
