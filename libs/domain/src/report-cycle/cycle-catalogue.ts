import { closeCycleIntake } from './commands/close-intake.js';
import { completeCycleTakeover } from './commands/complete-cycle-takeover.js';
import { finaliseEntries } from './commands/finalise-entries.js';
import { freeze } from './commands/freeze.js';
import { openCycle } from './commands/open-cycle.js';
import { orderCorrigendum } from './commands/order-corrigendum.js';
import { orderRedaction } from './commands/order-redaction.js';
import { prepareNotes } from './commands/prepare-notes.js';
import { present } from './commands/present.js';
import { publish } from './commands/publish.js';
import { recordFanOut } from './commands/record-fan-out.js';
import { recordMainIssue } from './commands/record-main-issue.js';
import { recordNoteDispatch } from './commands/record-note-dispatch.js';
import { recordReplyToNote } from './commands/record-note-reply.js';
import { recordRefusal } from './commands/record-refusal.js';
import { recordReportDispatch } from './commands/record-report-dispatch.js';
import { resolveNoteDispatch } from './commands/resolve-note-dispatch.js';
import { sendNote } from './commands/send-note.js';
import { sendReportAgain } from './commands/send-report-again.js';
import { sign } from './commands/sign.js';
import { submitMain } from './commands/submit-main.js';
import { takeUpDates } from './commands/take-up-dates.js';

/** All commands of a report cycle: validation, routes, OpenAPI and forms come from it. Names last for ever. */
export const CYCLE_COMMANDS = {
  CloseIntake: closeCycleIntake,
  CompleteTakeover: completeCycleTakeover,
  FinaliseEntries: finaliseEntries,
  Freeze: freeze,
  OpenCycle: openCycle,
  OrderCorrigendum: orderCorrigendum,
  OrderRedaction: orderRedaction,
  PrepareNotes: prepareNotes,
  Present: present,
  Publish: publish,
  RecordFanOut: recordFanOut,
  RecordMainIssue: recordMainIssue,
  RecordNoteDispatch: recordNoteDispatch,
  RecordNoteReply: recordReplyToNote,
  RecordRefusal: recordRefusal,
  RecordReportDispatch: recordReportDispatch,
  ResolveNoteDispatch: resolveNoteDispatch,
  SendNote: sendNote,
  SendReportAgain: sendReportAgain,
  Sign: sign,
  SubmitMain: submitMain,
  TakeUpDates: takeUpDates,
} as const;
export type CycleCommandType = keyof typeof CYCLE_COMMANDS;
