import type { Colleague, OfficeState } from '../office/office-state.js';
import type { CycleNote } from '../report-cycle/cycle-state.js';
import type { ReportEntry } from '../report-cycle/entry-row.js';
import { keyOf } from '../report-cycle/manifest.js';
import { isInConflict } from './may-unlock-input.js';
import { opensAs } from './opens-as.js';

/**
 * Whether what a State answered to a note verbale may be opened by the colleague, with a reason, at an instant (ms): it may spell the
 * names of every case in the note. By the supervisors of a unit with an entry in it, the ASG, and whoever stands in for them; not by
 * the editor, who opens no identity (DOMAIN 7). Nobody with a declared conflict with that State.
 *
 * @param entries the entries of the report, of which those in the note tell the units
 */
export function mayUnlockNoteReply(
  note: Pick<CycleNote, 'state' | 'entries'>,
  entries: readonly Pick<ReportEntry, 'stream' | 'entryId' | 'unit'>[],
  colleague: Colleague,
  office: OfficeState,
  at: number,
): boolean {
  if (isInConflict(note, colleague, office)) return false;
  const inNote = new Set(note.entries.map(keyOf));
  const units = new Set(entries.filter((entry) => inNote.has(keyOf(entry))).map(({ unit }) => unit));
  return opensAs(
    colleague,
    office,
    at,
    (who, role) => role === 'ASG' || (role === 'SUPERVISOR' && units.has(who.unit)),
  );
}
