import { statesOf } from '../access/case-access.js';
import type { EntryRow } from '../report-cycle/entry-row.js';
import type { CaseState } from './case-state.js';
import type { Entry } from './case-outgoing.js';
import { clearanceHolds } from './clearance.js';
import { riskAllows, shownProtected } from './naming.js';

/**
 * The entries of a case as their report's cycle reads them, in the order in which they were proposed. `content` is what a change
 * of shows as drift: the boxes of both texts, who appears how, the annex and its opening, the summary of the State's reply.
 */
export const entryRows = (state: CaseState): readonly EntryRow[] =>
  Object.values(state.entries).map((entry) => entryRow(state, entry));

function entryRow(state: CaseState, entry: Entry): EntryRow {
  const { risk } = state;
  const counted = shownProtected(state, entry.naming);
  const persons = entry.naming.filter(({ personId }) => counted.includes(personId));
  const shown = entry.naming.filter(({ as }) => as !== 'OMIT');
  const { note, noteReply } = entry;
  const summary = noteReply?.summary ?? null;
  return {
    entryId: entry.id,
    year: entry.year,
    number: typeof entry.number === 'string' ? entry.number : '',
    annex: entry.annex,
    opensWith: entry.opensWith,
    status: entry.status,
    excluded: entry.excluded,
    state: state.respondent,
    touches: statesOf(state),
    unit: state.assignment.unit,
    held: entry.held,
    heldBecause: entry.heldBecause,
    onHold: state.hold !== null,
    cleared: clearanceHolds(state, entry),
    riskAllows: riskAllows(state, entry.naming),
    admittedLate: entry.admittedLate,
    lateDiscovered: entry.lateDiscovered,
    persons: persons.map(({ personId, as }) => ({ personId, as })),
    needsRisk: persons.length > 0,
    riskUntil: risk !== null && !risk.voided ? risk.validUntil : null,
    note,
    reply: noteReply && {
      receivedOn: noteReply.receivedOn,
      afterLock: noteReply.afterLock,
      summary: summary?.boxId ?? null,
    },
    mainText: entry.mainText,
    annexText: entry.annexText,
    naming: shown,
    content: [
      entry.annex,
      entry.opensWith,
      [entry.mainText?.boxId ?? null, entry.mainText?.digest ?? null],
      [entry.annexText?.boxId ?? null, entry.annexText?.digest ?? null],
      shown.map(({ personId, as }) => [personId, as]),
      summary === null ? null : [summary.boxId, summary.digest],
    ],
  };
}
