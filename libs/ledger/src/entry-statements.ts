import type { DepartedRow, EntryRow } from '@vigil/domain/report-cycle/entry-row';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import type { Statement } from './statement.js';

/** The fields that the boxes of entries are bound to. */
export const entryField = (entryId: string): string => `report-entry/${entryId}`;
export const departedField = (stream: string, entryId: string): string => `departed/${stream}/${entryId}`;

/** The token under which the entries of a year's report are found. */
export const cycleToken = (tokens: Tokens, year: number): Buffer => tokens.token('cycle', String(year));

/**
 * The statements that bring a case's entries to what they are. They come before those of consents: a departure of the cycle locks
 * entries first, then consents.
 */
export function entryStatements(
  stream: string,
  gone: readonly EntryRow[],
  here: readonly EntryRow[],
  keys: StreamKeys,
  tokens: Tokens,
): Statement[] {
  const deleted = { ...ENTRIES_GONE, values: [stream, gone.map(({ entryId }) => entryId)] };
  const written = {
    ...ENTRIES_HERE,
    values: [
      stream,
      keys.keyId,
      here.map(({ entryId }) => entryId),
      here.map(({ year }) => cycleToken(tokens, year)),
      here.map((row) => keys.sealJson(entryField(row.entryId), row)),
    ],
  };
  return [...(gone.length > 0 ? [deleted] : []), ...(here.length > 0 ? [written] : [])];
}

/** The statement that notes which entries left with a published report, sealed under the cycle's key. */
export const departedStatement = (
  cycleStream: string,
  rows: readonly DepartedRow[],
  keys: StreamKeys,
): Statement => ({
  ...DEPARTED,
  values: [
    cycleStream,
    keys.keyId,
    rows.map(({ stream }) => stream),
    rows.map(({ entryId }) => entryId),
    rows.map((row) => keys.sealJson(departedField(row.stream, row.entryId), row)),
  ],
});

const ENTRIES_GONE = {
  name: 'report_entries_gone',
  text: 'DELETE FROM read.report_entry WHERE stream = $1 AND entry_id = ANY($2::text[])',
};
const ENTRIES_HERE = {
  name: 'report_entries_here',
  text: `INSERT INTO read.report_entry (stream, key_id, entry_id, cycle, box)
    SELECT $1, $2, entry_id, cycle, box FROM unnest($3::text[], $4::bytea[], $5::bytea[]) AS e (entry_id, cycle, box)
    ON CONFLICT (stream, entry_id) DO UPDATE SET cycle = EXCLUDED.cycle, key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
const DEPARTED = {
  name: 'departed_here',
  text: `INSERT INTO read.departed_entry (cycle_stream, key_id, stream, entry_id, box)
    SELECT $1, $2, stream, entry_id, box FROM unnest($3::text[], $4::text[], $5::bytea[]) AS d (stream, entry_id, box)
    ORDER BY stream, entry_id
    ON CONFLICT (stream, entry_id) DO UPDATE SET cycle_stream = EXCLUDED.cycle_stream, key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
