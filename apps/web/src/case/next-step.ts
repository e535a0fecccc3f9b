import type { AvailableAnswer, CaseAnswer } from '../api/case-answers.js';

/**
 * In which order the steps of a case's life come, where several may be taken: what waits for a decision first, then what
 * takes the case a stage further. A step that is not named comes after these, so a new one of the domain needs no line.
 */
const ORDER: readonly string[] = [
  'AcceptHandOver',
  'ConfirmDecline',
  'ConfirmMerge',
  'ConfirmClosure',
  'ConfirmOverride',
  'ResolveDispatch',
  'StartScreening',
  'ConfirmScope',
  'ConfirmVerification',
  'SendCommunication',
  'ClearCommunication',
  'ClearEntry',
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

const rank = (command: string): number => {
  const at = ORDER.indexOf(command);
  return at === -1 ? ORDER.length : at;
};

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

/** The next lawful step, those that may be taken besides, and those that may not yet, each with why. */
export function stepsOf(
  commands: readonly AvailableAnswer[],
  one: CaseAnswer,
): {
  readonly next: AvailableAnswer | undefined;
  readonly others: readonly AvailableAnswer[];
  readonly notYet: readonly AvailableAnswer[];
} {
  const timely = ({ command }: AvailableAnswer): boolean => OCCASIONS[command]?.(one) ?? true;
  const place = (step: AvailableAnswer): number => rank(step.command) + (timely(step) ? 0 : ORDER.length + 1);
  const ordered = [...commands].sort((first, second) => place(first) - place(second));
  const allowed = ordered.filter((step) => step.allowed);
  const next = allowed.find((step) => timely(step) && !NEVER_FIRST.includes(step.command));
  return {
    next,
    others: allowed.filter((step) => step !== next),
    notYet: ordered.filter((step) => !step.allowed),
  };
}
