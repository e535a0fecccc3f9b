import type { Moment, Rejection } from '../decider.js';
import type { RejectionCode } from '../rejections.js';
import type { CycleGuard, CycleJudged } from './define-cycle-command.js';
import type { ReportEntry } from './entry-row.js';

/** Which entries a command is about, as it read them under lock. */
export type EntriesIn<P> = (judged: CycleJudged<P>) => readonly ReportEntry[];

/** A statement about each entry that is about to leave; the refusal names the numbers of those for which it is not so. */
export const eachEntry =
  <P>(
    find: EntriesIn<P>,
    code: RejectionCode,
    stands: (entry: ReportEntry, judged: CycleJudged<P>) => boolean,
  ) =>
  (judged: CycleJudged<P>): Rejection | undefined =>
    faulty(
      code,
      find(judged).filter((entry) => !stands(entry, judged)),
      judged,
    );

/** The refusal that names these entries, except to somebody who may not know of them (DOMAIN 9.20). */
export function faulty(
  code: RejectionCode,
  entries: readonly Pick<ReportEntry, 'number' | 'touches'>[],
  { actor, moment }: Pick<CycleJudged<unknown>, 'actor' | 'moment'>,
): Rejection | undefined {
  if (entries.length === 0) return undefined;
  const conflicts = actor.origin === 'person' ? (moment.office.conflicts[actor.id] ?? []) : [];
  const told = entries.filter(({ touches }) => !touches.some((state) => conflicts.includes(state)));
  return { code, entries: told.map(({ number }) => number).sort() };
}

/** The entries of the year, as read under lock. */
export const entriesOf = ({ moment }: { readonly moment: Moment }): readonly ReportEntry[] =>
  moment.report?.entries ?? [];

/** What holds for every entry that leaves the house, whichever way: nobody withdrew, the case is not on hold, risk is assessed. */
export const mayLeave = <P>(
  find: EntriesIn<P>,
  channel: 'TRANSMIT' | 'PUBLISH',
): readonly CycleGuard<P>[] => [
  eachEntry(find, 'ENTRY_HELD', ({ held, onHold }) => !held && !onHold),
  eachEntry(find, 'ENTRY_NOT_CLEARED', ({ cleared }) => cleared),
  eachEntry(find, 'NAMING_NOT_PERMITTED', ({ riskAllows }) => riskAllows),
  eachEntry(
    find,
    'RISK_NOT_VALID',
    ({ needsRisk, riskUntil }, { moment }) =>
      !needsRisk || (riskUntil !== null && moment.effectiveAt < riskUntil),
  ),
  eachEntry(find, 'STRICTER_CONSENT_APPLIES', ({ persons }, { moment }) =>
    persons.every(({ personId, as }) => mayBeShown(personId, as, channel, moment)),
  ),
];

/**
 * Nobody shown has said no to it in any case, to this use or to all, nor did their consent expire there. That nothing was asked
 * elsewhere means nothing: the case itself judged what was given.
 */
function mayBeShown(personId: string, as: string, channel: 'TRANSMIT' | 'PUBLISH', moment: Moment): boolean {
  const scopes = as === 'NAME' ? [`${channel}_NAMED`, 'INTERNAL'] : [`${channel}_ANON`, 'INTERNAL'];
  return !moment.elsewhere.some(
    (said) => said.personId === personId && scopes.includes(said.scope) && NO.includes(said.status),
  );
}
const NO = ['REFUSED', 'WITHDRAWN', 'EXPIRED'];
