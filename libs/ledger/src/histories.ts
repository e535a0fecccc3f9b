import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import { eventField, eventFrom } from './event-box.js';
import type { LedgerParts } from './ledger-parts.js';

/** An event with its place in the order over all streams. */
export interface Placed<E extends EventOf> {
  readonly position: number;
  readonly event: Recorded<E>;
}

/** A stream from its first event; without events if its key was destroyed. */
export interface History<E extends EventOf> {
  readonly stream: string;
  readonly erased: boolean;
  readonly events: readonly Placed<E>[];
}

/** As `historiesUntil`, of these streams alone; one that began later is not among them. */
export async function* historiesOf<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  decider: Decider<S, E>,
  streams: readonly string[],
  position: number,
): AsyncGenerator<History<E>> {
  for (let first = 0; first < streams.length; first += AT_ONCE)
    yield* historiesIn(parts, decider, streams.slice(first, first + AT_ONCE), position);
}

/**
 * Every stream of a kind from its first event up to a position (inclusive), in the order of streams, some at a time. The order is
 * gap-free and never changes, so the same position gives the same histories for ever, but for keys destroyed since.
 */
export async function* historiesUntil<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  decider: Decider<S, E>,
  position: number,
): AsyncGenerator<History<E>> {
  for (let after = ''; ;) {
    const { rows: streams } = await parts.pool.query<{ stream: string }>({
      ...STREAMS,
      values: [decider.kind, after, AT_ONCE],
    });
    const last = streams.at(-1);
    if (!last) return;
    after = last.stream;
    yield* historiesIn(
      parts,
      decider,
      streams.map(({ stream }) => stream),
      position,
    );
  }
}

async function* historiesIn<S, E extends EventOf>(
  { pool, sealer }: Pick<LedgerParts, 'pool' | 'sealer'>,
  decider: Decider<S, E>,
  streams: readonly string[],
  position: number,
): AsyncGenerator<History<E>> {
  const { rows } = await pool.query<Row>({
    ...EVENTS,
    values: [streams, position],
  });
  const opened = await sealer.openMany(
    rows.map(({ stream, seq, key_id: keyId, box }) => ({ stream, field: eventField(seq), keyId, box })),
  );
  for (let first = 0, end = 0; first < rows.length; first = end) {
    const { stream } = rows[first] as Row;
    while (rows[end]?.stream === stream) end += 1;
    const erased = opened.slice(first, end).includes('ERASED');
    const own = erased ? [] : rows.slice(first, end);
    const events = own.map(({ seq, at, position: place }, n) => ({
      position: place,
      event: eventFrom(decider, { stream, seq, recordedAt: at }, opened[first + n]),
    }));
    yield { stream, erased, events };
  }
}

/** When the event at a position was recorded (ms since 1970); undefined if there is none. */
export async function recordedAtPosition(
  { pool }: Pick<LedgerParts, 'pool'>,
  position: number,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ at: number }>({ ...RECORDED, values: [position] });
  return rows[0]?.at;
}

const AT_ONCE = 200;

interface Row {
  readonly stream: string;
  readonly seq: number;
  /** In ms since 1970. */
  readonly at: number;
  readonly key_id: string;
  readonly box: Buffer;
  readonly position: number;
}

const STREAMS = {
  name: 'histories_streams',
  text: 'SELECT stream FROM ledger.stream_state WHERE kind = $1 AND stream > $2 ORDER BY stream LIMIT $3',
};
const EVENTS = {
  name: 'histories_events',
  text: `SELECT e.stream, e.seq, round(extract(epoch FROM e.recorded_at) * 1000)::float8 AS at, e.key_id, e.box,
      l.position::float8 AS position
    FROM ledger.event e JOIN ledger.ledger l USING (stream, seq)
    WHERE e.stream = ANY($1::text[]) AND l.position <= $2 ORDER BY e.stream, e.seq`,
};
const RECORDED = {
  name: 'histories_recorded',
  text: `SELECT round(extract(epoch FROM e.recorded_at) * 1000)::float8 AS at
    FROM ledger.ledger l JOIN ledger.event e USING (stream, seq) WHERE l.position = $1`,
};
