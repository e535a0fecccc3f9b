import type { Decider, EventOf } from '@vigil/domain/decider';
import type { Pool, PoolClient } from 'pg';
import { STATE_COLUMNS, stateRowOf, type StoredState, type StreamStates } from './stream-states.js';

/** A stream as it stands. */
export interface Loaded<S> {
  readonly state: S;
  readonly version: number;
  /** What `If-Match` names: the seq of the last event that is no reminder. */
  readonly etag: string;
  /** Instants in ms since 1970. */
  readonly lastRecordedAt: number;
  readonly lastEffectiveAt: number;
}

/**
 * A stream as it stands; undefined if there is no such stream. Throws StreamErased, EventUnknown. By hand, since a step with a text asks
 * it before the text is sealed, where the process holds no state.
 */
export async function load<S, E extends EventOf>(
  { pool, states }: { readonly pool: Pool | PoolClient; readonly states: StreamStates },
  decider: Decider<S, E>,
  stream: string,
): Promise<Loaded<S> | undefined> {
  const held = await states.held(stream);
  const { rows } = await pool.query<StoredState>({
    name: 'stream_load',
    text: `SELECT ${STATE_COLUMNS} FROM ledger.stream_state WHERE stream = $1 AND version > 0`,
    values: [stream, held?.row.head ?? null],
  });
  if (!rows[0]) return undefined;
  const row = stateRowOf(rows[0]);
  return {
    state: await states.read(pool, decider, stream, row, held),
    version: row.version,
    etag: String(row.decidedAt),
    lastRecordedAt: row.lastRecordedAt ?? 0,
    lastEffectiveAt: row.lastEffectiveAt ?? 0,
  };
}
