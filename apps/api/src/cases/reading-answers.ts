import { z } from 'zod';
import { CASE_COMMANDS, type CaseCommandType } from '@vigil/domain/case/catalogue';
import { COMMAND_GROUP } from '@vigil/domain/vocabulary/command-group';
import { ROLES } from '@vigil/domain/vocabulary/role';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { answeredFailure, answeredInstant as instant, answeredText as text } from '../docs/answers.js';
import { deadlineAnswer } from './deadline-answer.js';
import { workflowAnswer } from './workflow-answer.js';

const actor = z.discriminatedUnion('origin', [
  z.strictObject({
    origin: z.literal('person'),
    id: z.string(),
    /** The role that was used. */
    role: z.enum(ROLES),
    /** The absent colleague in whose place it was done. */
    for: z.string().optional(),
    breakGlass: text.optional(),
    backdated: text.optional(),
  }),
  z.strictObject({ origin: z.literal('clockwork') }),
  z.strictObject({ origin: z.literal('stream'), stream: z.string() }),
]);

/** What happened in a case, the oldest first. */
export const timelineAnswer = z.strictObject({
  events: z.array(
    z.strictObject({
      seq: z.int(),
      type: z.string(),
      effectiveAt: instant(),
      recordedAt: instant(),
      actor,
      /** The version of the office that it was decided under. */
      policy: z.int(),
      /** As the type of the event has it; texts and identities by what may be asked for. */
      payload: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Give it as `after` for the next page. */
  next: z.int().nullable(),
});

/** What may be done in a case now, and why not. */
export const caseCommandsAnswer = z.strictObject({
  commands: z.array(
    z.strictObject({
      command: z.enum(Object.keys(CASE_COMMANDS) as CaseCommandType[]),
      group: z.enum(COMMAND_GROUP.codes),
      summary: z.string(),
      allowed: z.boolean(),
      why: z.array(answeredFailure),
    }),
  ),
});

/** The running terms of a case, the soonest first. */
export const caseDeadlinesAnswer = z.strictObject({ deadlines: z.array(deadlineAnswer(STAGES)) });

/** What the clockwork knows of a case and is doing. */
export const caseWorkflowAnswer = workflowAnswer(STAGES);

/** A text that the office wrote, persons by their aliases; ERASED once its key was destroyed. */
export const textAnswer = z.strictObject({ textId: z.string(), text: z.string() });

const identity = z.strictObject({
  name: z.string(),
  variants: z.array(z.string()).optional(),
  contact: z.string().optional(),
  birthDate: z.string().optional(),
  documents: z.array(z.string()).optional(),
});

/** What was opened: a received text, or an identity; ERASED once its key was destroyed. */
export const openedAnswer = z.strictObject({ opened: z.union([z.string(), identity]) });

/** Who opened an identity or a received text of a case, or the case in an emergency; the newest first. */
export const accessLogAnswer = z.strictObject({
  openings: z.array(
    z.strictObject({
      at: instant(),
      by: z.string(),
      what: z.enum(['person', 'text', 'case']),
      /** Whose identity was opened. */
      personId: z.string().nullable(),
      /** In the words of whoever opened it; it may spell names. */
      reason: z.string(),
    }),
  ),
});
