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
 * A stream as it stands; undefined if there is no such stream. Throws StreamErased, EventUnknown. By hand, since each step with a
 * text asks it before the text is sealed.
 */
export async function load<S, E extends EventOf>(
  { pool, states }: { readonly pool: Pool | PoolClient; readonly states: StreamStates },
  decider: Decider<S, E>,
  stream: string,
): Promise<Loaded<S> | undefined> {
  const held = await states.held(stream);
  const { rows } = await pool.query<LoadedRow>({
    name: 'stream_load',
    text: `SELECT decided_at, last_recorded_at, last_effective_at, ${STATE_COLUMNS}
      FROM ledger.stream_state WHERE stream = $1 AND version > 0`,
    values: [stream, held?.head ?? null],
  });
  const [row] = rows;
  if (!row) return undefined;
  return {
    state: await states.read(pool, decider, stream, stateRowOf(row), held),
    version: row.version,
    etag: String(row.decided_at),
    lastRecordedAt: row.last_recorded_at?.getTime() ?? 0,
    lastEffectiveAt: row.last_effective_at?.getTime() ?? 0,
  };
}

interface LoadedRow extends StoredState {
  readonly decided_at: number;
  readonly last_recorded_at: Date | null;
  readonly last_effective_at: Date | null;
}
