import type { EventOf } from '../decider.js';
import type { CyclePayloadOf } from './define-cycle-event.js';
import { corrigendumOrdered } from './events/corrigendum-ordered.js';
import { cycleIntakeClosed } from './events/cycle-intake-closed.js';
import { cycleOpened } from './events/cycle-opened.js';
import { cycleReminderFell } from './events/cycle-reminder-fell.js';
import { cycleTakeoverCompleted } from './events/cycle-takeover-completed.js';
import { datesTakenUp } from './events/dates-taken-up.js';
import { entriesFinalised } from './events/entries-finalised.js';
import { entriesLocked } from './events/entries-locked.js';
import { entriesPublished } from './events/entries-published.js';
import { fanOutBegun } from './events/fan-out-begun.js';
import { frozen } from './events/frozen.js';
import { mainIssueRecorded } from './events/main-issue-recorded.js';
import { mainSubmitted } from './events/main-submitted.js';
import { noteDispatchRecorded } from './events/note-dispatch-recorded.js';
import { noteDispatchResolved } from './events/note-dispatch-resolved.js';
import { noteLinkedToEntries } from './events/note-linked-to-entries.js';
import { noteSent } from './events/note-sent.js';
import { notesPrepared } from './events/notes-prepared.js';
import { orderRefused } from './events/order-refused.js';
import { presented } from './events/presented.js';
import { redactionOrdered } from './events/redaction-ordered.js';
import { replyPassedOn } from './events/reply-passed-on.js';
import { replyToNoteRecorded } from './events/reply-to-note-recorded.js';
import { reportDispatchOrdered } from './events/report-dispatch-ordered.js';
import { reportDispatchRecorded } from './events/report-dispatch-recorded.js';
import { reportPublished } from './events/report-published.js';
import { signed } from './events/signed.js';

/** All events of a report cycle, by type. Names last for ever. */
export const CYCLE_EVENTS = {
  CorrigendumOrdered: corrigendumOrdered,
  CycleIntakeClosed: cycleIntakeClosed,
  CycleOpened: cycleOpened,
  CycleReminderFell: cycleReminderFell,
  CycleTakeoverCompleted: cycleTakeoverCompleted,
  DatesTakenUp: datesTakenUp,
  EntriesFinalised: entriesFinalised,
  EntriesLocked: entriesLocked,
  EntriesPublished: entriesPublished,
  FanOutBegun: fanOutBegun,
  Frozen: frozen,
  MainIssueRecorded: mainIssueRecorded,
  MainSubmitted: mainSubmitted,
  NoteDispatchRecorded: noteDispatchRecorded,
  NoteDispatchResolved: noteDispatchResolved,
  NoteLinkedToEntries: noteLinkedToEntries,
  NoteSent: noteSent,
  NotesPrepared: notesPrepared,
  OrderRefused: orderRefused,
  Presented: presented,
  RedactionOrdered: redactionOrdered,
  ReplyPassedOn: replyPassedOn,
  ReplyToNoteRecorded: replyToNoteRecorded,
  ReportDispatchOrdered: reportDispatchOrdered,
  ReportDispatchRecorded: reportDispatchRecorded,
  ReportPublished: reportPublished,
  Signed: signed,
} as const;
export type CycleEventType = keyof typeof CYCLE_EVENTS;
export type CycleEvent = {
  [T in CycleEventType]: EventOf<T, CyclePayloadOf<(typeof CYCLE_EVENTS)[T]>>;
}[CycleEventType];
