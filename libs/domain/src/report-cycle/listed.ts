import { streamOfReference } from './cycle-fields.js';
import type { CycleGuard } from './define-cycle-command.js';
import { entriesOf } from './entry-faults.js';
import { keyOf } from './manifest.js';

/** The entry is one of this report, and none that a declared conflict hides from whoever asks (DOMAIN 9.20). */
export const isListed: CycleGuard<{ readonly reference: string; readonly entryId: string }> = ({
  state,
  payload,
  actor,
  moment,
}) => {
  const wanted = keyOf({ stream: streamOfReference(payload.reference), entryId: payload.entryId });
  const unknown = { code: 'ENTRY_UNKNOWN', field: 'entryId' } as const;
  if (!state.manifest?.entries.some((entry) => keyOf(entry) === wanted)) return unknown;
  const conflicts = actor.origin === 'person' ? (moment.office.conflicts[actor.id] ?? []) : [];
  const touched = entriesOf({ moment }).find((entry) => keyOf(entry) === wanted)?.touches ?? [];
  return touched.some((code) => conflicts.includes(code)) ? unknown : undefined;
};
