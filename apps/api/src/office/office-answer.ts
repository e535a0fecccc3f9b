import { z } from 'zod';
import { termParameters } from '@vigil/domain/office/term-parameters';
import { LANGUAGES } from '@vigil/domain/vocabulary/label';
import { MECHANISM } from '@vigil/domain/vocabulary/mechanism';
import { OFFICE_STAGES } from '@vigil/domain/vocabulary/office-stage';
import { POST } from '@vigil/domain/vocabulary/post';
import { ROLES } from '@vigil/domain/vocabulary/role';
import { deadlineAnswer } from '../cases/deadline-answer.js';
import { answeredDay as day, answeredMoment as moment, answeredText as text } from '../docs/answers.js';

const colleagueListed = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  unit: z.string(),
  roles: z.array(z.enum(ROLES)),
  retired: z.boolean(),
});

/** Whoever reads, with their account. */
const me = colleagueListed.extend({
  issuer: z.string(),
  subject: z.string(),
  email: z.string().nullable(),
  /** In which the office writes to them; English where nobody set one. */
  language: z.enum(LANGUAGES).optional(),
});

const absence = z.strictObject({
  id: z.string(),
  colleague: z.string(),
  from: day(),
  until: day(),
  deputy: z.string(),
  /** When it was ended before its last day. */
  endedAt: moment().nullable(),
});

const period = z.strictObject({
  year: z.int(),
  from: day(),
  until: day(),
  submissionsDueOn: day().nullable(),
  sessionOpensOn: day().nullable(),
  intakeClosed: z.boolean(),
  admissionClosed: z.boolean().optional(),
});

const action = z.strictObject({
  id: z.string(),
  kind: z.string(),
  aim: z.string(),
  state: z.string().nullable(),
  on: day(),
  nextOn: day().nullable(),
  recordedBy: z.string().nullable().optional(),
});

const entity = z.enum(MECHANISM.codes);
const call = z.strictObject({
  id: z.string(),
  entities: z.array(entity),
  question: text,
  state: z.string().nullable(),
  on: day(),
  dueOn: day(),
  recordedBy: z.string().nullable().optional(),
  /** Whether I may open what was answered, with a reason. */
  mayUnlock: z.boolean(),
  inputs: z.array(z.strictObject({ entity, nil: z.boolean(), text: text.nullable(), receivedOn: day() })),
  /** Whoever had not answered when waiting for them was given up. */
  closed: z
    .strictObject({ on: day(), by: z.string().nullable(), reason: text, silent: z.array(entity) })
    .optional(),
  /** Who answered, who had nothing to say, who is still silent. */
  answered: z.array(entity),
  nil: z.array(entity),
  silent: z.array(entity),
});

const byId = <S extends z.ZodType>(one: S) => z.record(z.string(), one);

/** The office as everybody in it may read it, and who reads. */
export const officeAnswer = z.strictObject({
  version: z.int(),
  /** The version of its last decision: what a change of the office asks for as If-Match. */
  etag: z.int(),
  me,
  colleagues: z.array(colleagueListed),
  /** States (alpha-3) by colleague: one's own, for supervisors all. */
  conflicts: byId(z.array(z.string())),
  absences: z.array(absence),
  roster: z.array(
    z.strictObject({ from: moment(), until: moment(), supervisor: z.string(), next: z.string() }),
  ),
  holidays: z.array(day()),
  calendars: byId(z.array(day())),
  calendarsUsed: z.strictObject({ ofUnits: byId(z.string()), ofColleagues: byId(z.string()) }),
  posts: z.array(
    z.strictObject({
      post: z.enum(POST.codes),
      unit: z.string().nullable(),
      holder: z.string(),
      from: day(),
    }),
  ),
  /** The terms in force (DOMAIN 5). */
  parameters: z.strictObject(termParameters),
  /** The version at which terms or holidays last changed. */
  termsSetAt: z.int(),
  proposedPolicies: byId(
    z.strictObject({
      id: z.string(),
      by: z.string(),
      parameters: z.strictObject(termParameters).partial(),
      reason: text,
    }),
  ),
  periods: z.array(period),
  actions: byId(action),
  calls: byId(call),
  /** How each UN entity that was asked answers these calls. */
  entities: z.array(
    z.strictObject({
      entity,
      asked: z.int(),
      answered: z.int(),
      nil: z.int(),
      silent: z.int(),
      awaited: z.int(),
    }),
  ),
  /** What the office waits for. */
  deadlines: z.array(deadlineAnswer(OFFICE_STAGES)),
});
