import { STATE } from '../vocabulary/state.js';
import type { Manifest, ManifestEntry, RefusedEntry } from './cycle-state.js';
import type { ReportEntry } from './entry-row.js';

const ORDER = new Intl.Collator('en');

/**
 * The final entries in the order of the report (DOMAIN 2.3, 2.4): Annex I before II, States alphabetical by their UN short
 * names, then by running number; paragraphs are numbered within each annex. A State may stand in both.
 */
export function inReportOrder(entries: readonly ReportEntry[]): readonly ManifestEntry[] {
  const counts = { I: 0, II: 0 };
  return [...entries].sort(comparing).map((entry): ManifestEntry => {
    const { stream, entryId, number, annex, state, version, digest, naming } = entry;
    counts[annex] += 1;
    return {
      stream,
      entryId,
      number,
      annex,
      state,
      paragraph: counts[annex],
      sequence: version,
      digest,
      naming,
    };
  });
}

/** A manifest without the entries that left it; whoever left keeps being named, with the reason. */
export function manifestWithout(manifest: Manifest | null, left: readonly RefusedEntry[]): Manifest | null {
  if (manifest === null || left.length === 0) return manifest;
  const gone = new Set(left.map(keyOf));
  return {
    ...manifest,
    entries: manifest.entries.filter((entry) => !gone.has(keyOf(entry))),
    left: [...manifest.left, ...left],
  };
}

/** An entry's name across cases. */
export const keyOf = ({ stream, entryId }: { readonly stream: string; readonly entryId: string }): string =>
  `${stream} ${entryId}`;

function comparing(a: ReportEntry, b: ReportEntry): number {
  if (a.annex !== b.annex) return a.annex === 'I' ? -1 : 1;
  return (
    placeOf(a.state) - placeOf(b.state) ||
    runningNumber(a.number) - runningNumber(b.number) ||
    (keyOf(a) < keyOf(b) ? -1 : 1)
  );
}

/** The list of States is in the order of their short names; a respondent that is no State comes last. */
const PLACES: ReadonlyMap<string, number> = new Map(
  [...STATE.codes]
    .sort((a, b) => ORDER.compare(STATE.labels[a].en, STATE.labels[b].en))
    .map((code, place) => [code, place]),
);
const placeOf = (state: string | null): number =>
  (state === null ? undefined : PLACES.get(state)) ?? Number.MAX_SAFE_INTEGER;

const runningNumber = (number: string): number => Number(number.slice(number.lastIndexOf('/') + 1));
