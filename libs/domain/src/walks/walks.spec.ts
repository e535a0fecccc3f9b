import { CASE_COMMANDS, type CaseCommandType } from '../case/catalogue.js';
import type { CommandDefinition } from '../case/define-command.js';
import { CASE_EVENTS } from '../case/events.js';
import { REJECTIONS, type RejectionCode } from '../rejections.js';
import { CASE_STATUS, ENTRY_STATUS } from '../vocabulary/case-status.js';
import { COMMUNICATION_STATUS } from '../vocabulary/communication.js';
import { STAGES } from '../vocabulary/stage.js';
import { CODES_OUT_OF_REACH, CYCLE_CODES, GUARDS_OUT_OF_REACH, OFFICE_CODES } from './out-of-reach.js';
import { seenIn } from './seen-source.js';
import { SEEN } from './seen.js';
import { walkEverywhere } from './walk-everywhere.js';
import type { Observed } from './observed.js';

const WALKING = 600_000;

describe('200,000 steps through the rules of a case, several of them with persons in common', () => {
  let observed: Observed;
  // Rules asked beforehand throw at empty payloads by design: their traces would cost more than the rules.
  const { stackTraceLimit } = Error;
  beforeAll(() => {
    Error.stackTraceLimit = 0;
    observed = walkEverywhere();
  }, WALKING);
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  const unseen = (all: readonly string[], seen: ReadonlyMap<string, number>) =>
    all.filter((one) => !seen.has(one));
  const definitions = Object.values(CASE_COMMANDS) as unknown as readonly CommandDefinition[];

  it('break no law and no invariant', () => {
    expect(observed.steps).toBeGreaterThanOrEqual(200_000);
  });

  it('see every command accepted', () => {
    expect(unseen(Object.keys(CASE_COMMANDS), observed.accepted)).toEqual([]);
  });

  it('see every event', () => {
    expect(unseen(Object.keys(CASE_EVENTS), observed.events)).toEqual([]);
  });

  it('see every guard refuse, but those out of reach', () => {
    const outOfReach = (name: string) =>
      GUARDS_OUT_OF_REACH.filter(({ commands }) => commands.includes(name as CaseCommandType)).flatMap(
        ({ codes }) => codes,
      );
    const quiet = definitions.map(({ name, guards }) => ({
      name,
      guards: guards.flatMap((_, n) => (observed.guards.has(`${name}/${n}`) ? [] : [n])),
    }));
    expect(quiet.filter(({ name, guards }) => guards.length > outOfReach(name).length)).toEqual([]);
  });

  it('see every code, but those that a case does not answer', () => {
    const seen = new Set([...observed.refusals.keys()].map((refusal) => refusal.split('/')[1]));
    const elsewhere: readonly string[] = [
      ...OFFICE_CODES,
      ...CYCLE_CODES,
      ...Object.keys(CODES_OUT_OF_REACH),
    ];
    expect(
      (Object.keys(REJECTIONS) as RejectionCode[]).filter(
        (code) => !seen.has(code) && !elsewhere.includes(code),
      ),
    ).toEqual([]);
  });

  it('see every stage and every status', () => {
    expect(STAGES.filter((stage) => !observed.stages.has(stage))).toEqual([]);
    const statuses = [
      ...CASE_STATUS.codes.map((code) => `case ${code}`),
      ...COMMUNICATION_STATUS.codes.map((code) => `letter ${code}`),
      ...ENTRY_STATUS.codes.map((code) => `entry ${code}`),
      ...['NONE', 'PENDING', 'CONFIRMED', 'FAILED', 'IN_DOUBT'].map((code) => `dispatch ${code}`),
      ...['SUPERVISOR', 'NO_USABLE_CONSENT', 'RISK_EXTREME'].map((code) => `hold ${code}`),
    ];
    expect(unseen(statuses, observed.statuses)).toEqual([]);
  });

  it('see what seen.ts says, and nothing else; otherwise run `npm run docs`', () => {
    expect(seenIn(observed)).toEqual(SEEN);
  });
});
