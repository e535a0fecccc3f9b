import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import { StreamErased, type FactSealer } from '@vigil/vault/facts';
import type { Pool, PoolClient } from 'pg';
import { eventField, eventFrom } from './event-box.js';

export interface EventsAsked {
  /** Only events after this seq. */
  readonly after?: number | undefined;
  /** Only events recorded at or before this instant (ms since 1970). */
  readonly recordedUntil?: number | undefined;
  /** At most so many. */
  readonly limit?: number | undefined;
}

/** The events of a stream in order, opened and upcast. Throws StreamErased, EventUnknown. */
export async function eventsOf<S, E extends EventOf>(
  parts: { readonly pool: Pool | PoolClient; readonly sealer: FactSealer },
  decider: Decider<S, E>,
  stream: string,
  { after = 0, recordedUntil, limit }: EventsAsked = {},
): Promise<Recorded<E>[]> {
  const { rows } = await parts.pool.query<EventRow>({
    ...EVENTS,
    values: [
      stream,
      after,
      recordedUntil === undefined ? 'infinity' : new Date(recordedUntil).toISOString(),
      limit ?? null,
    ],
  });
  return openEvents(parts.sealer, decider, rows);
}

export interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly recorded_at: Date;
  readonly key_id: string;
  readonly box: Buffer;
}

/** Opens rows of events, of any streams of one kind, in their order. Throws StreamErased, EventUnknown. */
export async function openEvents<S, E extends EventOf>(
  sealer: FactSealer,
  decider: Decider<S, E>,
  rows: readonly EventRow[],
): Promise<Recorded<E>[]> {
  const opened = await sealer.openMany(
    rows.map(({ stream, seq, key_id, box }) => ({ stream, field: eventField(seq), keyId: key_id, box })),
  );
  return rows.map(({ stream, seq, recorded_at }, n) => {
    if (opened[n] === 'ERASED') throw new StreamErased(stream);
    return eventFrom(decider, { stream, seq, recordedAt: recorded_at.getTime() }, opened[n]);
  });
}

const EVENTS = {
  name: 'events_of',
  text: `SELECT stream, seq, recorded_at, key_id, box FROM ledger.event
    WHERE stream = $1 AND seq > $2 AND recorded_at <= $3 ORDER BY seq LIMIT $4`,
};
