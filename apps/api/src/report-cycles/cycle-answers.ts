import { z } from 'zod';
import { CYCLE_PHASES } from '@vigil/domain/vocabulary/cycle-phase';
import { ENTRY_STATUS } from '@vigil/domain/vocabulary/case-status';
import { EXCLUSION } from '@vigil/domain/vocabulary/exclusion';
import { FAN_OUT } from '@vigil/domain/vocabulary/fan-out';
import { FORUM } from '@vigil/domain/vocabulary/forum';
import { RENDERING } from '@vigil/domain/vocabulary/rendering';
import { ROLES } from '@vigil/domain/vocabulary/role';
import { TERM_KIND } from '@vigil/domain/vocabulary/term-kind';
import { workflowAnswer } from '../cases/workflow-answer.js';
import { answeredDay as day, answeredFailure, answeredInstant as instant } from '../docs/answers.js';

const annex = z.enum(['I', 'II']);
const task = z.enum(FAN_OUT.codes);
const phase = z.enum(CYCLE_PHASES);
const stateCode = z.string();
const entryRef = { reference: z.string(), entryId: z.string() };
/** An entry by its case, its id, and its number if it still stands in the report. */
const entryNamed = { ...entryRef, number: z.string().nullable() };
const refused = z.strictObject({ ...entryNamed, codes: z.array(z.string()) });
const dates = {
  from: day(),
  until: day(),
  submissionsDueOn: day().nullable(),
  sessionOpensOn: day().nullable(),
};

/** The reports that there are, the newest first: those whose period the office opened. */
export const cyclesAnswer = z.strictObject({
  cycles: z.array(z.strictObject({ year: z.int(), phase: phase.nullable(), ...dates })),
});

/** One date of a report's year (DOMAIN 5): when it is due and when it was kept. */
const planned = z.strictObject({
  rule: z.string(),
  kind: z.enum(TERM_KIND.codes),
  subject: z.string(),
  phase,
  dueOn: day(),
  doneOn: day().nullable(),
  late: z.boolean(),
});

const note = z.strictObject({
  state: stateCode,
  preparedBy: z.string(),
  entries: z.array(z.strictObject(entryNamed)),
  sent: z.strictObject({ number: z.string(), sentOn: day(), by: z.string(), dueAt: instant() }).nullable(),
  dispatch: z.enum(['NONE', 'PENDING', 'CONFIRMED', 'FAILED', 'IN_DOUBT']),
  attempts: z.int(),
  linked: z.boolean(),
  /** Whether I may open what the State wrote, with a reason. */
  mayUnlock: z.boolean(),
  replies: z.array(
    z.strictObject({
      receivedOn: day(),
      datedOn: day().nullable(),
      afterLock: z.boolean(),
      /** A neutral summary was written for the annex. */
      summarised: z.boolean(),
      /** What the State wrote: opened with a reason. */
      textId: z.string().nullable(),
    }),
  ),
});

const manifest = z.strictObject({
  hash: z.string(),
  position: z.int(),
  by: z.string(),
  at: instant(),
  entries: z.array(
    z.strictObject({
      ...entryRef,
      number: z.string(),
      annex,
      paragraph: z.int(),
      state: stateCode.nullable(),
    }),
  ),
  left: z.array(refused),
  /** What changed or was added since; a new freeze is needed for either. */
  drift: z.strictObject({
    changed: z.array(z.strictObject(entryNamed)),
    added: z.array(z.strictObject(entryNamed)),
  }),
});

/** The year of a report. */
export const cycleAnswer = z.strictObject({
  year: z.int(),
  asOf: instant(),
  etag: z.int(),
  phase: phase.nullable(),
  phases: z.array(z.strictObject({ phase, since: instant(), until: instant().nullable() })),
  dates: z.strictObject(dates).nullable(),
  /** It is an earlier report, told by steps with past dates. */
  takingOver: z.boolean(),
  plan: z.array(planned),
  underWay: z.array(z.strictObject({ task, state: stateCode.nullable(), since: instant() })),
  refused: z.partialRecord(task, z.array(refused)),
  notes: z.array(note),
  main: z.strictObject({ on: day(), late: z.boolean() }).nullable(),
  mainIssuedOn: day().nullable(),
  manifest: manifest.nullable(),
  signatures: z.array(z.strictObject({ by: z.string(), role: z.enum(ROLES), at: instant() })),
  published: z.strictObject({ symbol: z.string(), issuedOn: day() }).nullable(),
  /** The handing over of its text to be printed. */
  dispatch: z
    .strictObject({ attempt: z.int(), outcome: z.enum(['PENDING', 'CONFIRMED', 'FAILED']) })
    .nullable(),
  presented: z.partialRecord(z.enum(FORUM.codes), day()),
  /** By status; `held` besides. */
  counts: z.record(z.string(), z.int()),
  waitsFor: z.array(
    z.strictObject({
      kind: z.enum(TERM_KIND.codes),
      subject: z.string(),
      rule: z.string(),
      why: z.string(),
      policy: z.int(),
      dueAt: instant(),
      overdue: z.boolean(),
    }),
  ),
});

/** What may be done in the cycle now, and why not. */
export const cycleCommandsAnswer = z.strictObject({
  commands: z.array(
    z.strictObject({
      command: z.string(),
      group: z.literal('cycle'),
      summary: z.string(),
      allowed: z.boolean(),
      why: z.array(answeredFailure),
    }),
  ),
});

/** What the clockwork knows of the cycle and is doing. */
export const cycleWorkflowAnswer = workflowAnswer(CYCLE_PHASES);

const shown = z.strictObject({ personId: z.string(), as: z.enum(RENDERING.codes) });

/** An entry as a list shows it: pseudonymous, no text. */
const listedEntry = z.strictObject({
  ...entryRef,
  number: z.string(),
  annex,
  opensWith: z.array(z.int()),
  status: z.enum(ENTRY_STATUS.codes),
  excluded: z.enum(EXCLUSION.codes).nullable(),
  state: stateCode.nullable(),
  held: z.boolean(),
  heldBecause: z.array(z.string()),
  cleared: z.boolean(),
  admittedLate: z.boolean(),
  lateDiscovered: z.boolean(),
  naming: z.array(shown),
  riskUntil: instant().nullable(),
  note: z.strictObject({ number: z.string(), sentOn: day(), dueAt: instant() }).nullable(),
  reply: z
    .strictObject({ receivedOn: day(), afterLock: z.boolean(), summaryTextId: z.string().nullable() })
    .nullable(),
});

/** A case that may come in, with all that speaks for and against it. */
const candidate = z.strictObject({
  reference: z.string(),
  state: stateCode.nullable(),
  annex,
  opensWith: z.array(z.int()),
  withoutDevelopment: z.boolean(),
  onHold: z.boolean(),
  risk: z.string().nullable(),
  elements: z.array(
    z.strictObject({ element: z.string(), holds: z.boolean(), why: answeredFailure.nullable() }),
  ),
  consents: z.array(
    z.strictObject({
      personId: z.string(),
      alias: z.string(),
      named: z.string(),
      anonymous: z.string(),
    }),
  ),
  excludedBefore: z.array(z.string()),
});

/** A State's reply that came after the annexes of its report were locked: it waits for the next one. */
const lateReply = z.strictObject({
  ...entryRef,
  number: z.string(),
  year: z.int(),
  state: stateCode.nullable(),
  receivedOn: day(),
});

/** What is in a report and what may come into it. */
export const entriesAnswer = z.strictObject({
  year: z.int(),
  asOf: instant(),
  entries: z.array(listedEntry),
  candidates: z.array(candidate),
  next: z.string().nullable(),
  lateReplies: z.array(lateReply),
});

/** The words of the entries that stand. */
export const wordsAnswer = z.strictObject({
  year: z.int(),
  /** Of the whole main report; what is not an entry comes on top. */
  limit: z.int(),
  main: z.int(),
  annex: z.int(),
  entries: z.array(z.strictObject({ ...entryRef, main: z.int(), annex: z.int() })),
});

/** Whether the sources of published entries have been told. */
export const feedbackAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      ...entryRef,
      number: z.string(),
      /** `NO_SAFE_CHANNEL`: nobody can be told safely. `ENDED`: told, or the term is over otherwise. */
      feedback: z.enum(['DUE', 'OVERDUE', 'ENDED', 'NO_SAFE_CHANNEL']),
      dueAt: instant().nullable(),
      officer: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
