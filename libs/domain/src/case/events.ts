import type { EventOf } from '../decider.js';
import type { PayloadOf } from './define-event.js';
import { allegationReceived } from './events/allegation-received.js';
import { caseAssigned } from './events/case-assigned.js';
import { consentReconfirmed } from './events/consent-reconfirmed.js';
import { consentRecorded } from './events/consent-recorded.js';
import { consentWithdrawn } from './events/consent-withdrawn.js';
import { earlierReportRecorded } from './events/earlier-report-recorded.js';
import { handOverAccepted } from './events/hand-over-accepted.js';
import { handOverOffered } from './events/hand-over-offered.js';
import { handOverRefused } from './events/hand-over-refused.js';
import { holdPlaced } from './events/hold-placed.js';
import { incidentRecorded } from './events/incident-recorded.js';
import { outputsHeld } from './events/outputs-held.js';
import { personAdded } from './events/person-added.js';
import { personCorrected } from './events/person-corrected.js';
import { personStatusRecorded } from './events/person-status-recorded.js';
import { reminderFell } from './events/reminder-fell.js';
import { riskAssessed } from './events/risk-assessed.js';
import { riskProposed } from './events/risk-proposed.js';
import { screeningStarted } from './events/screening-started.js';
import { sourceAcknowledged } from './events/source-acknowledged.js';
import { termsRevised } from './events/terms-revised.js';
import { takeoverCompleted } from './events/takeover-completed.js';
import { evidenceAdded } from './events/evidence-added.js';
import { evidenceAssessed } from './events/evidence-assessed.js';
import { cooperationRecorded } from './events/cooperation-recorded.js';
import { actRecorded } from './events/act-recorded.js';
import { nexusRecorded } from './events/nexus-recorded.js';
import { factCorrected } from './events/fact-corrected.js';
import { scopeConfirmed } from './events/scope-confirmed.js';
import { verificationProposed } from './events/verification-proposed.js';
import { verified } from './events/verified.js';
import { overrideProposed } from './events/override-proposed.js';
import { overrideConfirmed } from './events/override-confirmed.js';
import { communicationDrafted } from './events/communication-drafted.js';
import { draftRevised } from './events/draft-revised.js';
import { draftCancelled } from './events/draft-cancelled.js';
import { communicationCleared } from './events/communication-cleared.js';
import { communicationVetoed } from './events/communication-vetoed.js';
import { communicationSent } from './events/communication-sent.js';
import { dispatchConfirmed } from './events/dispatch-confirmed.js';
import { dispatchFailed } from './events/dispatch-failed.js';
import { dispatchInDoubt } from './events/dispatch-in-doubt.js';
import { dispatchResolved } from './events/dispatch-resolved.js';
import { communicationLinked } from './events/communication-linked.js';
import { dispatchDateCorrected } from './events/dispatch-date-corrected.js';
import { acknowledgementRecorded } from './events/acknowledgement-recorded.js';
import { replyRecorded } from './events/reply-recorded.js';
import { replyGraded } from './events/reply-graded.js';
import { replyLapsed } from './events/reply-lapsed.js';
import { letterBecamePublic } from './events/letter-became-public.js';
import { entryProposed } from './events/entry-proposed.js';
import { entryExcluded } from './events/entry-excluded.js';
import { entryTextRevised } from './events/entry-text-revised.js';
import { entryCleared } from './events/entry-cleared.js';
import { noteEntered } from './events/note-entered.js';
import { noteLinked } from './events/note-linked.js';
import { noteReplyRecorded } from './events/note-reply-recorded.js';
import { entryFinalised } from './events/entry-finalised.js';
import { entryLocked } from './events/entry-locked.js';
import { entryPublished } from './events/entry-published.js';
import { entryRedacted } from './events/entry-redacted.js';
import { corrigendumIssued } from './events/corrigendum-issued.js';
import { actionRecorded } from './events/action-recorded.js';
import { closed } from './events/closed.js';
import { closureProposed } from './events/closure-proposed.js';
import { declineProposed } from './events/decline-proposed.js';
import { holdLifted } from './events/hold-lifted.js';
import { linkedLettersTookEffect } from './events/linked-letters-took-effect.js';
import { mergeAbsorbed } from './events/merge-absorbed.js';
import { mergeReleased } from './events/merge-released.js';
import { mergeRequested } from './events/merge-requested.js';
import { mergedInto } from './events/merged-into.js';
import { notPursued } from './events/not-pursued.js';
import { openedBySplit } from './events/opened-by-split.js';
import { reopened } from './events/reopened.js';
import { reviewRecorded } from './events/review-recorded.js';
import { splitInto } from './events/split-into.js';
import { splitOff } from './events/split-off.js';

/** All events of a case, by type. Names last for ever. */
export const CASE_EVENTS = {
  AllegationReceived: allegationReceived,
  CaseAssigned: caseAssigned,
  ConsentReconfirmed: consentReconfirmed,
  ConsentRecorded: consentRecorded,
  ConsentWithdrawn: consentWithdrawn,
  EarlierReportRecorded: earlierReportRecorded,
  HandOverAccepted: handOverAccepted,
  HandOverOffered: handOverOffered,
  HandOverRefused: handOverRefused,
  HoldPlaced: holdPlaced,
  IncidentRecorded: incidentRecorded,
  OutputsHeld: outputsHeld,
  PersonAdded: personAdded,
  PersonCorrected: personCorrected,
  PersonStatusRecorded: personStatusRecorded,
  ReminderFell: reminderFell,
  RiskAssessed: riskAssessed,
  RiskProposed: riskProposed,
  ScreeningStarted: screeningStarted,
  SourceAcknowledged: sourceAcknowledged,
  TermsRevised: termsRevised,
  TakeoverCompleted: takeoverCompleted,
  EvidenceAdded: evidenceAdded,
  EvidenceAssessed: evidenceAssessed,
  CooperationRecorded: cooperationRecorded,
  ActRecorded: actRecorded,
  NexusRecorded: nexusRecorded,
  FactCorrected: factCorrected,
  ScopeConfirmed: scopeConfirmed,
  VerificationProposed: verificationProposed,
  Verified: verified,
  OverrideProposed: overrideProposed,
  OverrideConfirmed: overrideConfirmed,
  CommunicationDrafted: communicationDrafted,
  DraftRevised: draftRevised,
  DraftCancelled: draftCancelled,
  CommunicationCleared: communicationCleared,
  CommunicationVetoed: communicationVetoed,
  CommunicationSent: communicationSent,
  DispatchConfirmed: dispatchConfirmed,
  DispatchFailed: dispatchFailed,
  DispatchInDoubt: dispatchInDoubt,
  DispatchResolved: dispatchResolved,
  CommunicationLinked: communicationLinked,
  DispatchDateCorrected: dispatchDateCorrected,
  AcknowledgementRecorded: acknowledgementRecorded,
  ReplyRecorded: replyRecorded,
  ReplyGraded: replyGraded,
  ReplyLapsed: replyLapsed,
  LetterBecamePublic: letterBecamePublic,
  EntryProposed: entryProposed,
  EntryExcluded: entryExcluded,
  EntryTextRevised: entryTextRevised,
  EntryCleared: entryCleared,
  NoteEntered: noteEntered,
  NoteLinked: noteLinked,
  NoteReplyRecorded: noteReplyRecorded,
  EntryFinalised: entryFinalised,
  EntryLocked: entryLocked,
  EntryPublished: entryPublished,
  EntryRedacted: entryRedacted,
  CorrigendumIssued: corrigendumIssued,
  ActionRecorded: actionRecorded,
  Closed: closed,
  ClosureProposed: closureProposed,
  DeclineProposed: declineProposed,
  HoldLifted: holdLifted,
  LinkedLettersTookEffect: linkedLettersTookEffect,
  MergeAbsorbed: mergeAbsorbed,
  MergeReleased: mergeReleased,
  MergeRequested: mergeRequested,
  MergedInto: mergedInto,
  NotPursued: notPursued,
  OpenedBySplit: openedBySplit,
  Reopened: reopened,
  ReviewRecorded: reviewRecorded,
  SplitInto: splitInto,
  SplitOff: splitOff,
} as const;
export type CaseEventType = keyof typeof CASE_EVENTS;
export type CaseEvent = {
  [T in CaseEventType]: EventOf<T, PayloadOf<(typeof CASE_EVENTS)[T]>>;
}[CaseEventType];
