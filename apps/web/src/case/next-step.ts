import type { TermKind } from '@vigil/domain/vocabulary/term-kind';
import type { AvailableAnswer, CaseAnswer } from '../api/case-answers.js';

/** What waits for a decision comes before all else. */
const DECISIONS: readonly string[] = [
  'AcceptHandOver',
  'ConfirmDecline',
  'ConfirmMerge',
  'ConfirmClosure',
  'ConfirmOverride',
  'ResolveDispatch',
  'ConfirmVerification',
  'SendCommunication',
  'ClearCommunication',
  'ClearEntry',
];

/** What then answers a term that is overdue, as the lists say of it (`nextAction`); other terms end by what comes from outside. */
const ANSWERS: Readonly<Partial<Record<TermKind, string>>> = {
  acknowledgement: 'AcknowledgeSource',
  triage: 'StartScreening',
  riskValidity: 'AssessRisk',
  consentValidity: 'ReconfirmConsent',
  review: 'RecordReview',
  nextStep: 'RecordAction',
  feedback: 'RecordAction',
};

/**
 * In which order the steps of a case's life come after these, where several may be taken: first what takes the case a stage
 * further. A step that is not named comes last, so a new one of the domain needs no line.
 */
const ORDER: readonly string[] = [
  'StartScreening',
  'ConfirmScope',
  'ProposeVerification',
  'RecordReply',
  'GradeReply',
  'DraftCommunication',
  'ProposeEntry',
  'AssignCase',
  'AssessRisk',
  'ProposeRisk',
  'RecordConsent',
  'RecordAct',
  'RecordCooperation',
  'RecordNexus',
  'AddEvidence',
  'AssessEvidence',
  'RecordReview',
  'LiftHold',
];

/** Steps that end or stop something are never the one that is offered first. */
const NEVER_FIRST: readonly string[] = [
  'ProposeDecline',
  'ProposeClosure',
  'PlaceHold',
  'CancelDraft',
  'RefuseHandOver',
];

/**
 * Whether the case holds what a step is for. The API judges a step's own fields when it is given: until then a reply may be
 * recorded, though no letter waits for one. Such a step stays among the others, but is not offered first.
 */
const OCCASIONS: Readonly<Record<string, (one: CaseAnswer) => boolean>> = {
  ResolveDispatch: (one) => letters(one).some(({ dispatch }) => dispatch === 'IN_DOUBT'),
  ClearCommunication: (one) => letters(one).some(({ status }) => status === 'DRAFT'),
  SendCommunication: (one) => letters(one).some(({ status }) => status === 'CLEARED'),
  RecordReply: (one) =>
    letters(one).some(
      ({ status, replyDueAt }) => replyDueAt !== null && ['SENT', 'ACKNOWLEDGED'].includes(status),
    ),
  GradeReply: (one) => letters(one).some(({ replies }) => replies.some(({ quality }) => quality === null)),
  ProposeVerification: (one) =>
    one.proposedVerification === null &&
    Object.values(one.evidence).length > 0 &&
    Object.keys(one.acts).some((id) => !one.verifiedActs.includes(id)),
  DraftCommunication: (one) => letters(one).every(({ status }) => status === 'CANCELLED'),
  ClearEntry: (one) => Object.values(one.entries).some(({ status }) => status === 'PROPOSED'),
  ProposeEntry: (one) => Object.values(one.entries).every(({ excluded }) => excluded !== null),
  AssignCase: ({ assignment }) => assignment.officer === null || assignment.verifier === null,
  AssessRisk: (one) => one.risk === null || one.risk.voided || one.risk.validUntil < Date.parse(one.asOf),
  ProposeRisk: (one) => one.risk === null,
  RecordConsent: (one) => one.consents.length === 0,
  RecordAct: (one) => Object.keys(one.acts).length === 0,
  RecordCooperation: (one) => Object.keys(one.cooperation).length === 0,
  RecordNexus: (one) => Object.keys(one.nexus).length === 0,
  AddEvidence: (one) => Object.keys(one.evidence).length < 2,
  AssessEvidence: (one) => Object.values(one.evidence).some(({ grade }) => grade === null),
  AddPerson: (one) => Object.keys(one.persons).length === 0,
};
const letters = (one: CaseAnswer) => Object.values(one.communications);

/** A running term of the case, as far as it says which step is next. */
interface Running {
  readonly kind: TermKind;
  readonly overdue: boolean;
}

/**
 * The next lawful step, those that may be taken besides, and those that may not yet, each with why.
 *
 * @param terms the running terms of the case, the soonest first
 */
export function stepsOf(
  commands: readonly AvailableAnswer[],
  one: CaseAnswer,
  terms: readonly Running[],
): {
  readonly next: AvailableAnswer | undefined;
  readonly others: readonly AvailableAnswer[];
  readonly notYet: readonly AvailableAnswer[];
} {
  const late = terms.flatMap(({ kind, overdue }) => (overdue ? (ANSWERS[kind] ?? []) : []));
  const order = [...DECISIONS, ...late, ...ORDER];
  const timely = ({ command }: AvailableAnswer): boolean => OCCASIONS[command]?.(one) ?? true;
  const place = (step: AvailableAnswer): number => {
    const at = order.indexOf(step.command);
    return (at === -1 ? order.length : at) + (timely(step) ? 0 : order.length + 1);
  };
  const ordered = [...commands].sort((first, second) => place(first) - place(second));
  const allowed = ordered.filter((step) => step.allowed);
  const next = allowed.find((step) => timely(step) && !NEVER_FIRST.includes(step.command));
  return {
    next,
    others: allowed.filter((step) => step !== next),
    notYet: ordered.filter((step) => !step.allowed),
  };
}
