import { rolesIn } from '../access/case-access.js';
import { CASE_COMMANDS, type CaseCommandType } from '../case/catalogue.js';
import type { CaseState } from '../case/case-state.js';
import type { CommandDefinition } from '../case/define-command.js';
import type { Actor, Command } from '../decider.js';
import type { Choices } from './choices.js';
import { PAYLOADS } from './payloads/payloads.js';
import { Scene } from './scene.js';
import { issue, type World } from './world.js';

/** A command that somebody might give here; undefined where the one that came to mind has nothing to do. */
export function plausible(world: World, state: CaseState, choose: Choices): Command | undefined {
  const type = choose.of(choose.chance(0.5) ? forward(state) : candidates(state, choose.chance(0.03)));
  const definition = CASE_COMMANDS[type] as unknown as CommandDefinition<string, unknown>;
  const payload = PAYLOADS[type](new Scene(state, world, choose));
  const actor = actorFor(world, state, definition, choose);
  return payload === undefined || actor === undefined ? undefined : issue(world, type, payload, actor);
}

/** What takes a case on from where it stands: chosen half of the time, so that walks come far. */
function forward({
  status,
  hold,
  assignment: { officer, verifier, protection },
  entries,
}: CaseState): readonly CaseCommandType[] {
  if (hold)
    return ['LiftHold', 'RecordConsent', 'AssessRisk', 'AssignCase', 'ReviseEntryText', 'ReviseDraft'];
  if (status !== null && status !== 'CLOSED' && !(officer && verifier && protection)) return ['AssignCase'];
  const late = Object.values(entries).some((entry) => entry.status === 'FINAL' || entry.status === 'LOCKED');
  return late ? LATE : FORWARD[status ?? 'NEW'];
}
/** What comes between an entry and its publication, where little time is left for it. */
const LATE = [
  'LockEntry',
  'PublishEntry',
  'RedactEntry',
  'WithdrawConsent',
  'CorrectPerson',
  'RecordIncident',
  'AssessRisk',
  'RecordEarlierReport',
  'ConfirmClosure',
] as const;
const IN_REPORT = [
  'RecordConsent',
  'ReconfirmConsent',
  'AssessRisk',
  'ProposeEntry',
  'ReviseEntryText',
  'ClearEntry',
  'EnterNote',
  'LinkNote',
  'FinaliseEntry',
  'LockEntry',
  'PublishEntry',
  'RedactEntry',
  'IssueCorrigendum',
] as const;
const FORWARD: { readonly [S in NonNullable<CaseState['status']> | 'NEW']: readonly CaseCommandType[] } = {
  NEW: ['RegisterAllegation'],
  RECEIVED: ['AssignCase', 'StartScreening', 'CompleteTakeover'],
  SCREENING: ['RecordCooperation', 'RecordAct', 'RecordNexus', 'RecordConsent', 'ConfirmScope'],
  VERIFYING: [
    'AssessRisk',
    'AddEvidence',
    'AssessEvidence',
    'ProposeVerification',
    'ConfirmVerification',
    'ProposeOverride',
    'ConfirmOverride',
  ],
  VERIFIED: [...IN_REPORT, 'DraftCommunication', 'ClearCommunication', 'SendCommunication', 'ConfirmClosure'],
  COMMUNICATED: [...IN_REPORT, 'RecordReply', 'RecordNoteReply'],
  FOLLOW_UP: [
    ...IN_REPORT,
    'DraftCommunication',
    'ClearCommunication',
    'SendCommunication',
    'RecordReview',
    'ConfirmClosure',
  ],
  CLOSED: ['Reopen', 'WithdrawConsent', 'RecordReply'],
  NOT_PURSUED: ['Reopen'],
  MERGED: ['WithdrawConsent'],
};

const TYPES = Object.keys(CASE_COMMANDS) as readonly CaseCommandType[];
const BEGINNING_IN = new Map<string, readonly CaseCommandType[]>();

/** The commands that begin where the case stands; all of them now and then. */
function candidates({ status, hold }: CaseState, any: boolean): readonly CaseCommandType[] {
  if (any) return TYPES;
  const key = `${status ?? 'NEW'} ${hold !== null}`;
  const known = BEGINNING_IN.get(key);
  if (known) return known;
  const beginning = TYPES.filter((type) => {
    const { from, whileHeld } = CASE_COMMANDS[type] as unknown as CommandDefinition;
    return from.includes(status ?? 'NEW') && (whileHeld || hold === null);
  });
  BEGINNING_IN.set(key, beginning);
  return beginning;
}

/** Mostly somebody who may do it here; now and then anybody, break-glass, or an origin that does not issue it. */
function actorFor(
  world: World,
  state: CaseState,
  { issuedBy, by }: CommandDefinition<string, unknown>,
  choose: Choices,
): Actor | undefined {
  const anyone = choose.of(Object.values(world.office.colleagues));
  if (choose.chance(0.01)) return { origin: 'clockwork' };
  if (!issuedBy.includes('person') && !choose.chance(0.02))
    return choose.chance(0.9) && issuedBy.includes('stream')
      ? { origin: 'stream', stream: choose.chance(0.95) ? 'report-cycle/2027' : state.id }
      : { origin: 'clockwork' };
  if (choose.chance(0.04)) {
    const breaks = choose.chance(0.3) ? { breakGlass: new Scene(state, world, choose).composed() } : {};
    return { origin: 'person', id: anyone.id, ...breaks };
  }
  const usual = choose.chance(0.7) ? by.slice(0, 1) : by;
  const able = Object.values(world.office.colleagues).filter((colleague) =>
    rolesIn(state, colleague, world.office).some((role) => usual.includes(role)),
  );
  const someone = choose.maybe(able) ?? (choose.chance(0.05) ? anyone : undefined);
  return someone && { origin: 'person', id: someone.id };
}
