import type { DepartedRow } from '@vigil/domain/report-cycle/entry-row';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import type { Statement } from './statement.js';

/** The fields that the boxes of entries are bound to. */
export const entryField = (entryId: string): string => `report-entry/${entryId}`;
export const departedField = (stream: string, entryId: string): string => `departed/${stream}/${entryId}`;

/** The token under which the entries of a year's report are found. */
export const cycleToken = (tokens: Tokens, year: number): Buffer => tokens.token('cycle', String(year));

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

const DEPARTED = {
  name: 'departed_here',
  text: `INSERT INTO read.departed_entry (cycle_stream, key_id, stream, entry_id, box)
    SELECT $1, $2, stream, entry_id, box FROM unnest($3::text[], $4::text[], $5::bytea[]) AS d (stream, entry_id, box)
    ORDER BY stream, entry_id
    ON CONFLICT (stream, entry_id) DO UPDATE SET cycle_stream = EXCLUDED.cycle_stream, key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
