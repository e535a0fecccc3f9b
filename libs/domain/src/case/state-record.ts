import { statesOf } from '../access/case-access.js';
import type { StateRecordRow } from '../stream/rows.js';
import { COMMUNICATION_STATUS, REPLY_QUALITY } from '../vocabulary/communication.js';
import { ENTRY_STATUS } from '../vocabulary/case-status.js';
import type { CaseState } from './case-state.js';
import { isFinal } from './stage.js';

/**
 * What a case adds to the record of States (DOMAIN 13 "reply ledger per State", 11): each letter that left, by where it stands,
 * and by the year in which it left;
 * each lapse that was not voided; each reply by its grade, which is internal; each entry by year, annex and status; and the case
 * itself, open or over, for every State that it concerns.
 */
export function stateRecord(state: CaseState): readonly StateRecordRow[] {
  const { communications, entries, respondent } = state;
  const letters = Object.values(communications).flatMap(
    ({ id, addressee, status, sentOn, lapsedAt, lapseVoid, replies }) =>
      addressee === null || UNSENT.includes(status)
        ? []
        : [
            { state: addressee, subject: id, what: `letter/${status}` },
            ...(sentOn === null
              ? []
              : [{ state: addressee, subject: id, what: sentIn(sentOn.slice(0, 4), status) }]),
            ...(lapsedAt !== null && !lapseVoid ? [{ state: addressee, subject: id, what: LAPSE }] : []),
            ...replies.map((reply) => ({
              state: addressee,
              subject: reply.id,
              what: `grade/${reply.quality ?? UNGRADED}`,
            })),
          ],
  );
  const reported = Object.values(entries).map(({ id, year, annex, status }) => ({
    state: respondent ?? '',
    subject: id,
    what: entryIn(year, annex, status),
  }));
  const concerned = statesOf(state).map((code) => ({
    state: code,
    subject: code,
    what: isFinal(state) ? CASE_OVER : CASE_OPEN,
  }));
  return [...concerned, ...letters, ...(respondent === null ? [] : reported)];
}

const UNSENT: readonly string[] = ['DRAFT', 'CLEARED', 'CANCELLED'];
export const CASE_OPEN = 'case/OPEN';
export const CASE_OVER = 'case/OVER';
export const LAPSE = 'lapse';
export const UNGRADED = 'UNGRADED';
const sentIn = (year: number | string, status: string): string => `sent/${year}/${status}`;
const entryIn = (year: number, annex: string, status: string): string => `entry/${year}/${annex}/${status}`;

/** Everything that can stand in the record of a State whose letters and entries are of these years: what a count by `what` may find. */
export const recordable = (years: readonly number[]): readonly string[] => [
  CASE_OPEN,
  CASE_OVER,
  ...COMMUNICATION_STATUS.codes.map((status) => `letter/${status}`),
  LAPSE,
  ...[...REPLY_QUALITY.codes, UNGRADED].map((quality) => `grade/${quality}`),
  ...years.flatMap((year) => COMMUNICATION_STATUS.codes.map((status) => sentIn(year, status))),
  ...years.flatMap((year) =>
    (['I', 'II'] as const).flatMap((annex) =>
      ENTRY_STATUS.codes.map((status) => entryIn(year, annex, status)),
    ),
  ),
];
