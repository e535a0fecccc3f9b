import type { CycleGuard, CycleJudged } from './define-cycle-command.js';
import type { CycleState, ManifestEntry, RefusedEntry } from './cycle-state.js';
import { entriesOf, faulty } from './entry-faults.js';
import type { ReportEntry } from './entry-row.js';
import { keyOf } from './manifest.js';

/** The entries of the manifest as they stand now, without those that were excluded since. */
export function manifestNow(judged: CycleJudged<unknown>): readonly ReportEntry[] {
  const listed = new Set(judged.state.manifest?.entries.map(keyOf));
  return entriesOf(judged).filter((entry) => listed.has(keyOf(entry)) && entry.status !== 'EXCLUDED');
}

/** The entries that left the manifest by being excluded, or because nothing of them can be read any more. */
export function leftSince(judged: CycleJudged<unknown>): readonly RefusedEntry[] {
  const now = new Set(manifestNow(judged).map(keyOf));
  return (judged.state.manifest?.entries ?? [])
    .filter((entry) => !now.has(keyOf(entry)))
    .map(({ stream, entryId }) => ({ stream, entryId, codes: ['ENTRY_EXCLUDED'] }));
}

/** Entries of the year that are otherwise than the manifest has them. */
export interface Drift {
  readonly changed: readonly ReportEntry[];
  readonly added: readonly ReportEntry[];
}

/**
 * What drifted since the freeze. Before the lock: listed entries that changed or are final no longer, and final ones that are
 * not listed. After it: listed entries that are not locked, or changed otherwise than by an ordered redaction.
 */
export function driftOf(state: CycleState, entries: readonly ReportEntry[]): Drift {
  const frozen = frozenEntries(state);
  const listed = entries.filter((entry) => frozen.has(keyOf(entry)) && entry.status !== 'EXCLUDED');
  const differs = (entry: ReportEntry) => entry.digest !== frozen.get(keyOf(entry))?.digest;
  if (state.signatures.length < 2)
    return {
      changed: listed.filter((entry) => entry.status !== 'FINAL' || differs(entry)),
      added: entries.filter((entry) => entry.status === 'FINAL' && !frozen.has(keyOf(entry))),
    };
  const redacted = (entry: ReportEntry) => state.redactions.find((one) => keyOf(one) === keyOf(entry));
  return {
    changed: listed.filter((entry) => {
      if (entry.status !== 'LOCKED') return true;
      const ordered = redacted(entry);
      return ordered === undefined
        ? differs(entry)
        : entry.mainText?.boxId !== ordered.mainText.boxId ||
            entry.annexText?.boxId !== ordered.annexText.boxId;
    }),
    added: [],
  };
}

/** Before the lock: every listed entry is final and unchanged, and no other one is final (DESIGN "The report cycle"). */
export const nothingDrifted: CycleGuard = (judged) => {
  const { changed, added } = driftOf(judged.state, entriesOf(judged));
  return faulty('DRIFT', [...changed, ...added], judged);
};

/** After the lock: every listed entry is locked, and differs from what was signed by an ordered redaction alone. */
export const onlyRedacted: CycleGuard = (judged) =>
  faulty('DRIFT', driftOf(judged.state, entriesOf(judged)).changed, judged);

const frozenEntries = ({ manifest }: CycleState): ReadonlyMap<string, ManifestEntry> =>
  new Map((manifest?.entries ?? []).map((entry) => [keyOf(entry), entry]));
