import type { LedgerParts } from './ledger-parts.js';

/**
 * Notes that a stream's workflow was told everything up to `version`; never goes back, and is no news of what is not recorded. Its
 * commit waits for no disk: a note that is lost in a crash is made again, since the relay tells the same news again.
 */
export async function markTold(
  { pool }: Pick<LedgerParts, 'pool'>,
  stream: string,
  version: number,
): Promise<void> {
  // A step that commits meanwhile has the row locked: what is deleted or changed is judged by the version that it left.
  await pool.query({
    name: 'mark_told',
    text: `WITH all_told AS (
        DELETE FROM ledger.untold WHERE stream = $1 AND version = $2 AND set_config('synchronous_commit', 'off', true) = 'off'
      )
      UPDATE ledger.untold SET told = $2
      WHERE stream = $1 AND told < $2 AND version > $2 AND set_config('synchronous_commit', 'off', true) = 'off'`,
    values: [stream, version],
  });
}

/** Streams with a workflow that was not told of what was recorded more than `olderThanMs` ago: at most `limit`, the longest waiting first. */
export async function untold(
  { pool, now }: Pick<LedgerParts, 'pool' | 'now'>,
  olderThanMs: number,
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ stream: string }>({
    name: 'untold',
    text: 'SELECT stream FROM ledger.untold WHERE since <= $1 ORDER BY since LIMIT $2',
    values: [new Date(now() - olderThanMs).toISOString(), limit],
  });
  return rows.map(({ stream }) => stream);
}

/** Streams whose workflow should be running, in the order of their names, after `cursor` (null begins): for the reconciler and `roll`. */
export async function openStreams(
  { pool }: Pick<LedgerParts, 'pool'>,
  cursor: string | null,
  limit: number,
): Promise<readonly { readonly stream: string; readonly version: number }[]> {
  const { rows } = await pool.query<{ stream: string; version: number }>({
    name: 'open_streams',
    text: `SELECT stream, version FROM ledger.stream_state WHERE NOT ended AND stage IS NOT NULL AND stream > $1
      ORDER BY stream LIMIT $2`,
    values: [cursor ?? '', limit],
  });
  return rows;
}
