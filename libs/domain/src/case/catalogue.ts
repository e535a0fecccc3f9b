import { acceptHandOver } from './commands/accept-hand-over.js';
import { acknowledgeSource } from './commands/acknowledge-source.js';
import { addPerson } from './commands/add-person.js';
import { assessRisk } from './commands/assess-risk.js';
import { assignCase } from './commands/assign-case.js';
import { completeTakeover } from './commands/complete-takeover.js';
import { correctPerson } from './commands/correct-person.js';
import { handOver } from './commands/hand-over.js';
import { proposeRisk } from './commands/propose-risk.js';
import { reconfirmConsent } from './commands/reconfirm-consent.js';
import { recordConsent } from './commands/record-consent.js';
import { recordEarlierReport } from './commands/record-earlier-report.js';
import { recordIncident } from './commands/record-incident.js';
import { recordPersonStatus } from './commands/record-person-status.js';
import { refuseHandOver } from './commands/refuse-hand-over.js';
import { registerAllegation } from './commands/register-allegation.js';
import { startScreening } from './commands/start-screening.js';
import { withdrawConsent } from './commands/withdraw-consent.js';
import { addEvidence } from './commands/add-evidence.js';
import { assessEvidence } from './commands/assess-evidence.js';
import { recordCooperation } from './commands/record-cooperation.js';
import { recordAct } from './commands/record-act.js';
import { recordNexus } from './commands/record-nexus.js';
import { correctFact } from './commands/correct-fact.js';
import { confirmScope } from './commands/confirm-scope.js';
import { proposeVerification } from './commands/propose-verification.js';
import { confirmVerification } from './commands/confirm-verification.js';
import { proposeOverride } from './commands/propose-override.js';
import { confirmOverride } from './commands/confirm-override.js';
import { draftCommunication } from './commands/draft-communication.js';
import { reviseDraft } from './commands/revise-draft.js';
import { cancelDraft } from './commands/cancel-draft.js';
import { clearCommunication } from './commands/clear-communication.js';
import { vetoCommunication } from './commands/veto-communication.js';
import { sendCommunication } from './commands/send-communication.js';
import { recordDispatch } from './commands/record-dispatch.js';
import { resolveDispatch } from './commands/resolve-dispatch.js';
import { linkCommunication } from './commands/link-communication.js';
import { correctDispatchDate } from './commands/correct-dispatch-date.js';
import { recordAcknowledgement } from './commands/record-acknowledgement.js';
import { recordReply } from './commands/record-reply.js';
import { gradeReply } from './commands/grade-reply.js';
import { proposeEntry } from './commands/propose-entry.js';
import { reviseEntryText } from './commands/revise-entry-text.js';
import { clearEntry } from './commands/clear-entry.js';
import { excludeEntry } from './commands/exclude-entry.js';
import { enterNote } from './commands/enter-note.js';
import { linkNote } from './commands/link-note.js';
import { recordNoteReply } from './commands/record-note-reply.js';
import { finaliseEntry } from './commands/finalise-entry.js';
import { lockEntry } from './commands/lock-entry.js';
import { publishEntry } from './commands/publish-entry.js';
import { redactEntry } from './commands/redact-entry.js';
import { issueCorrigendum } from './commands/issue-corrigendum.js';
import { absorbMerge } from './commands/absorb-merge.js';
import { confirmClosure } from './commands/confirm-closure.js';
import { confirmDecline } from './commands/confirm-decline.js';
import { confirmMerge } from './commands/confirm-merge.js';
import { confirmSplit } from './commands/confirm-split.js';
import { liftHold } from './commands/lift-hold.js';
import { openSplit } from './commands/open-split.js';
import { placeHold } from './commands/place-hold.js';
import { proposeClosure } from './commands/propose-closure.js';
import { proposeDecline } from './commands/propose-decline.js';
import { recordAction } from './commands/record-action.js';
import { recordReview } from './commands/record-review.js';
import { releaseMerge } from './commands/release-merge.js';
import { reopen } from './commands/reopen.js';
import { reviseTerms } from './commands/revise-terms.js';
import { requestMerge } from './commands/request-merge.js';
import { split } from './commands/split.js';

/** All commands of a case: validation, routes, OpenAPI, forms, the guard table and the access matrix come from it. */
export const CASE_COMMANDS = {
  AcceptHandOver: acceptHandOver,
  AcknowledgeSource: acknowledgeSource,
  AddPerson: addPerson,
  AssessRisk: assessRisk,
  AssignCase: assignCase,
  CompleteTakeover: completeTakeover,
  CorrectPerson: correctPerson,
  HandOver: handOver,
  ProposeRisk: proposeRisk,
  ReconfirmConsent: reconfirmConsent,
  RecordConsent: recordConsent,
  RecordEarlierReport: recordEarlierReport,
  RecordIncident: recordIncident,
  RecordPersonStatus: recordPersonStatus,
  RefuseHandOver: refuseHandOver,
  RegisterAllegation: registerAllegation,
  StartScreening: startScreening,
  WithdrawConsent: withdrawConsent,
  AddEvidence: addEvidence,
  AssessEvidence: assessEvidence,
  RecordCooperation: recordCooperation,
  RecordAct: recordAct,
  RecordNexus: recordNexus,
  CorrectFact: correctFact,
  ConfirmScope: confirmScope,
  ProposeVerification: proposeVerification,
  ConfirmVerification: confirmVerification,
  ProposeOverride: proposeOverride,
  ConfirmOverride: confirmOverride,
  DraftCommunication: draftCommunication,
  ReviseDraft: reviseDraft,
  CancelDraft: cancelDraft,
  ClearCommunication: clearCommunication,
  VetoCommunication: vetoCommunication,
  SendCommunication: sendCommunication,
  RecordDispatch: recordDispatch,
  ResolveDispatch: resolveDispatch,
  LinkCommunication: linkCommunication,
  CorrectDispatchDate: correctDispatchDate,
  RecordAcknowledgement: recordAcknowledgement,
  RecordReply: recordReply,
  GradeReply: gradeReply,
  ProposeEntry: proposeEntry,
  ReviseEntryText: reviseEntryText,
  ClearEntry: clearEntry,
  ExcludeEntry: excludeEntry,
  EnterNote: enterNote,
  LinkNote: linkNote,
  RecordNoteReply: recordNoteReply,
  FinaliseEntry: finaliseEntry,
  LockEntry: lockEntry,
  PublishEntry: publishEntry,
  RedactEntry: redactEntry,
  IssueCorrigendum: issueCorrigendum,
  AbsorbMerge: absorbMerge,
  ConfirmClosure: confirmClosure,
  ConfirmDecline: confirmDecline,
  ConfirmMerge: confirmMerge,
  ConfirmSplit: confirmSplit,
  LiftHold: liftHold,
  OpenSplit: openSplit,
  PlaceHold: placeHold,
  ProposeClosure: proposeClosure,
  ProposeDecline: proposeDecline,
  RecordAction: recordAction,
  RecordReview: recordReview,
  ReleaseMerge: releaseMerge,
  Reopen: reopen,
  RequestMerge: requestMerge,
  ReviseTerms: reviseTerms,
  Split: split,
} as const;
export type CaseCommandType = keyof typeof CASE_COMMANDS;
