import type { DepartedRow, EntryRow, ReportEntry, ReportMoment } from '@vigil/domain/report-cycle/entry-row';
import { canonicalJson } from '@vigil/vault/canonical-json';
import type { Pool, PoolClient } from 'pg';
import { cycleToken, departedField, entryField } from './entry-batch.js';
import { sha256 } from './hash.js';
import type { LedgerParts } from './ledger-parts.js';
import { sendTogether } from './statement.js';

type Parts = Pick<LedgerParts, 'sealer' | 'tokens'>;

/**
 * The entries of a year's report, under lock until the transaction ends: a step of their cases waits for this departure, or this
 * departure for it. In a fixed order, so that departures do not lock each other out.
 */
export async function reportUnderLock(parts: Parts, client: PoolClient, year: number): Promise<ReportMoment> {
  const values = [cycleToken(parts.tokens, year)];
  // Read again with a snapshot taken after the locks: what a step that was waited for has put there is seen too.
  const [, entries, position] = await sendTogether(client, [
    { ...LOCK, values },
    { ...READ, values },
    { ...POSITION, values: [] },
  ]);
  return {
    entries: await opened(parts, (entries?.rows ?? []) as unknown as StoredEntry[]),
    position: Number(position?.rows[0]?.['position'] ?? 0),
  };
}

/** Which entries of a case left with a report, once no departure is under way: locks the case's entries until the transaction ends. */
export async function departedUnderLock(
  { sealer }: Pick<Parts, 'sealer'>,
  client: PoolClient,
  stream: string,
): Promise<readonly DepartedRow[]> {
  const [, departed] = await sendTogether(client, [
    { ...LOCK_OWN, values: [stream] },
    { ...DEPARTED_OF, values: [stream] },
  ]);
  const rows = (departed?.rows ?? []) as unknown as StoredDeparture[];
  const boxes = rows.map(({ entry_id, cycle_stream, key_id, box }) => ({
    stream: cycle_stream,
    field: departedField(stream, entry_id),
    keyId: key_id,
    box,
  }));
  return (await sealer.openMany(boxes)).filter((row) => row !== 'ERASED') as DepartedRow[];
}

/** Where a page of entries begins: after this one. */
export interface EntryPosition {
  readonly stream: string;
  readonly entryId: string;
}

/** The entries of a year's report as they stand, in the order of cases, at most `limit` after `after`. One whose case's key is destroyed is left out. */
export async function reportEntries(
  parts: Parts & { readonly pool: Pool },
  year: number,
  {
    after,
    limit = null,
  }: { readonly after?: EntryPosition | undefined; readonly limit?: number | null } = {},
): Promise<readonly ReportEntry[]> {
  const { rows } = await parts.pool.query<StoredEntry>({
    ...PAGE,
    values: [cycleToken(parts.tokens, year), after?.stream ?? '', after?.entryId ?? '', limit],
  });
  return opened(parts, rows);
}

async function opened(
  { sealer }: Pick<Parts, 'sealer'>,
  rows: readonly StoredEntry[],
): Promise<ReportEntry[]> {
  const boxes = rows.map(({ stream, entry_id, key_id, box }) => ({
    stream,
    field: entryField(entry_id),
    keyId: key_id,
    box,
  }));
  const shown = await sealer.openMany(boxes);
  return rows.flatMap(({ stream, version }, n) => {
    if (shown[n] === 'ERASED') return [];
    const { content, ...entry } = shown[n] as EntryRow;
    return [{ ...entry, stream, version, digest: sha256(canonicalJson(content)).toString('hex') }];
  });
}

interface StoredEntry {
  readonly stream: string;
  readonly entry_id: string;
  readonly key_id: string;
  readonly box: Buffer;
  readonly version: number;
}
interface StoredDeparture {
  readonly entry_id: string;
  readonly cycle_stream: string;
  readonly key_id: string;
  readonly box: Buffer;
}

const COLUMNS = 'e.stream, e.entry_id, e.key_id, e.box, s.version';
const OF_CYCLE =
  'FROM read.report_entry e JOIN ledger.stream_state s ON s.stream = e.stream WHERE e.cycle = $1';
const LOCK = {
  name: 'report_entries_lock',
  text: 'SELECT 1 FROM read.report_entry WHERE cycle = $1 ORDER BY stream, entry_id FOR SHARE',
};
const READ = {
  name: 'report_entries_read',
  text: `SELECT ${COLUMNS} ${OF_CYCLE} ORDER BY e.stream, e.entry_id`,
};
const PAGE = {
  name: 'report_entries_page',
  text: `SELECT ${COLUMNS} ${OF_CYCLE} AND (e.stream, e.entry_id) > ($2, $3) ORDER BY e.stream, e.entry_id LIMIT $4`,
};
const POSITION = {
  name: 'ledger_position',
  text: 'SELECT coalesce(max(position), 0) AS position FROM ledger.ledger',
};
const LOCK_OWN = {
  name: 'own_entries_lock',
  text: 'SELECT 1 FROM read.report_entry WHERE stream = $1 ORDER BY entry_id FOR UPDATE',
};
const DEPARTED_OF = {
  name: 'departed_of',
  text: 'SELECT entry_id, cycle_stream, key_id, box FROM read.departed_entry WHERE stream = $1 ORDER BY entry_id',
};
