import type { Decider, EventOf } from '@vigil/domain/decider';
import type { LedgerParts } from './ledger-parts.js';
import { boxUnlessHeld } from './stream-states.js';

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
 * The state of a stream as its row holds it; undefined if there is no such stream. Throws StreamErased. By hand, since each step
 * with a text asks it before the text is sealed.
 */
export async function load<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'states'>,
  decider: Decider<S, E>,
  stream: string,
): Promise<Loaded<S> | undefined> {
  const held = await parts.states.held(stream);
  const { rows } = await parts.pool.query<LoadedRow>({
    name: 'stream_load',
    text: `SELECT version, decided_at, last_recorded_at, last_effective_at, key_id, head,
        ${boxUnlessHeld('$2')}
      FROM ledger.stream_state WHERE stream = $1 AND version > 0`,
    values: [stream, held?.head ?? null],
  });
  const [row] = rows;
  if (!row) return undefined;
  const { version, key_id: keyId, head, box } = row;
  return {
    state: await parts.states.read(decider, stream, { version, keyId, head, box }, held),
    version,
    etag: String(row.decided_at),
    lastRecordedAt: row.last_recorded_at?.getTime() ?? 0,
    lastEffectiveAt: row.last_effective_at?.getTime() ?? 0,
  };
}

interface LoadedRow {
  readonly version: number;
  readonly decided_at: number;
  readonly last_recorded_at: Date | null;
  readonly last_effective_at: Date | null;
  readonly key_id: string | null;
  readonly head: Buffer | null;
  readonly box: Buffer | null;
}
