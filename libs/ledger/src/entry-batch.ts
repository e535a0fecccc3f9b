import type { DepartedRow } from '@vigil/domain/report-cycle/entry-row';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import { batchOf, type Batch } from './batch.js';
import { DEPARTED_HERE } from './row-sql.js';

/** The fields that the boxes of entries are bound to. */
export const entryField = (entryId: string): string => `report-entry/${entryId}`;
export const departedField = (stream: string, entryId: string): string => `departed/${stream}/${entryId}`;

/** The token under which the entries of a year's report are found. */
export const cycleToken = (tokens: Tokens, year: number): Buffer => tokens.token('cycle', String(year));

/** Notes which entries left with a published report, sealed under the cycle's key. */
export const departedBatch = (cycleStream: string, rows: readonly DepartedRow[], keys: StreamKeys): Batch =>
  batchOf(
    DEPARTED_HERE,
    rows.map((row) => [
      row.stream,
      row.entryId,
      cycleStream,
      keys.keyId,
      keys.sealJson(departedField(row.stream, row.entryId), row),
    ]),
  );
