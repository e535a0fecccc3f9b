import { CASE_OPEN, CASE_OVER } from '@vigil/domain/case/state-record';
import type { StreamRows } from '@vigil/domain/stream/rows';
import { makeReference } from '@vigil/domain/numbering/reference';
import { codeWord } from '@vigil/domain/statistics/counted-rows';
import { ACT } from '@vigil/domain/vocabulary/act';
import { CASE_STATUS } from '@vigil/domain/vocabulary/case-status';
import { MECHANISM } from '@vigil/domain/vocabulary/mechanism';
import { RECORD_TYPE } from '@vigil/domain/vocabulary/record-type';
import { RISK } from '@vigil/domain/vocabulary/risk';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { INVENTED_STATE_CODES } from '@vigil/domain/vocabulary/invented-state';

/** What a list shows of one invented case of many. The same number gives the same case. */
export interface ManyCase {
  readonly stream: string;
  readonly rows: StreamRows;
}

/**
 * An invented office of many years: a few States with most of the cases and many with few, four of five cases over,
 * a third of the open ones late, sixty in a hundred in the unit of Geneva and one in twenty with one officer there, who has none of
 * the cases that other parts of the bench register.
 */
export function manyCase(n: number, now: number): ManyCase {
  const dice = diceOf(n);
  const reference = makeReference(scattered(n));
  const final = dice(100) < 80;
  const registeredAt = now - (final ? 200 + dice(3_500) : dice(900)) * DAY_MS - dice(DAY_MS);
  const running = !final && dice(100) < 90;
  const dueAt = running ? now + (dice(300) - 100) * DAY_MS : null;
  const stage = STAGES[dice(STAGES.length)] ?? 'allegation';
  const unit = dice(100) < 60 ? 'geneva' : `unit-${dice(12)}`;
  const officer = unit === 'geneva' && dice(100) < 8 ? 'u_bastien' : `u_officer_${dice(60)}`;
  const respondent = skewed(INVENTED_STATE_CODES, dice, 1.4);
  const acts = distinct([skewed(ACT.codes, dice), skewed(ACT.codes, dice)]);
  const mechanisms = distinct([skewed(MECHANISM.codes, dice)]);
  const status = final ? (dice(3) === 0 ? 'NOT_PURSUED' : 'CLOSED') : skewed(CASE_STATUS.codes, dice);
  const hold = !final && dice(100) < 3;
  const recordType = skewed(RECORD_TYPE.codes, dice);
  const term = dueAt === null ? null : { kind: 'review', rule: 'D18', dueAt };
  return {
    stream: `case/${reference}`,
    rows: {
      summary: {
        stage,
        alongside: [],
        hold,
        final,
        unit,
        officer,
        risk: dice(100) < 70 ? skewed(RISK.codes, dice) : null,
        stageSince: registeredAt,
        registeredAt,
        nextDueAt: dueAt,
        dueAt,
        facts: {
          state: [respondent],
          act: acts,
          mechanism: mechanisms,
          status: [hold ? 'SUSPENDED' : status],
          recordType: [recordType],
          year: [String(new Date(registeredAt).getUTCFullYear())],
        },
        shown: {
          reference,
          status: hold ? 'SUSPENDED' : status,
          recordType,
          respondent,
          acts,
          mechanisms,
          nextTerm: term,
          urgent: dice(20) === 0,
          persons: 1 + dice(4),
        },
      },
      readers: distinct([
        `officer:${officer}`,
        `verifier:u_verifier_${dice(30)}`,
        `supervisor-unit:${unit}`,
        'role:ASG',
      ]),
      deadlines:
        dueAt === null
          ? []
          : [
              {
                shown: { kind: 'review', subject: 'case', stage: 'followUp', rule: 'D18', policy: 1 },
                dueAt,
                nextAt: dueAt,
              },
            ],
      consents: [],
      approvals:
        final || dice(100) >= 15
          ? []
          : [
              {
                shown: { kind: 'closure', subject: 'case', rule: 'decision' },
                readers: [`supervisor-unit:${unit}`],
                notBy: [officer],
                since: registeredAt,
                dueAt: registeredAt + 7 * DAY_MS,
              },
            ],
      counted: [
        {
          figure: 'casesRegistered',
          n: 0,
          codes: [
            codeWord('year', String(new Date(registeredAt).getUTCFullYear())),
            codeWord('state', respondent),
            ...acts.map((act) => codeWord('act', act)),
            ...mechanisms.map((mechanism) => codeWord('mechanism', mechanism)),
            codeWord('recordType', recordType),
          ],
        },
      ],
      record: [
        { state: respondent, subject: respondent, what: final ? CASE_OVER : CASE_OPEN },
        { state: respondent, subject: 'c1', what: dice(2) === 0 ? 'letter/REPLIED' : 'letter/LAPSED' },
        ...(dice(4) === 0 ? [{ state: respondent, subject: 'e1', what: 'entry/2021/I/PUBLISHED' }] : []),
      ],
    },
  };
}

const DAY_MS = 86_400_000;
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The first codes often, the last ones rarely: as a power of an even chance. With 1.4 the first of forty States has 7 %. */
function skewed<T>(codes: readonly T[], dice: (sides: number) => number, power = 2): T {
  const chance = dice(10_000) / 10_000;
  return codes[Math.floor(chance ** power * codes.length)] as T;
}

/** Five bytes of five bits: another one for each number below 33 million, in no visible order. */
function scattered(n: number): Uint8Array {
  const mixed = Math.imul(n, 0x9e3779b1) >>> 7;
  return Uint8Array.from([0, 5, 10, 15, 20], (shift) => (mixed >>> shift) & 31);
}

/** Numbers that look like chance and depend on the seed alone (mulberry32). */
function diceOf(seed: number): (sides: number) => number {
  let a = (seed + 1) * 2_654_435_761;
  return (sides) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}
