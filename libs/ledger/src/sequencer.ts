import type { PoolClient } from 'pg';
import { chainHash } from './hash.js';
import { inTransaction } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { orderEvents, type Unpositioned } from './order-events.js';

export interface SequencePass {
  /** How many events got positions. Call again at once while it is at the limit. */
  readonly sequenced: number;
  /** The last position there is, or 0. */
  readonly position: bigint;
  /** Another process is sequencing: nothing was done. */
  readonly elsewhere: boolean;
}

/**
 * One pass of the order over all streams: gives gap-free positions, with the chain over everything, to events whose
 * transactions are all decided, so that nothing committed later can come before them. Under an advisory lock: safe anywhere, at
 * any time. At most `limit` events a pass.
 */
export const sequence = (parts: Pick<LedgerParts, 'pool'>, limit = 2_000): Promise<SequencePass> =>
  pass(parts, limit, false);

/** Whether the ledger holds events of another cluster, with transaction numbers that this one has not come to: a restored dump. */
export async function isRestored({ pool }: Pick<LedgerParts, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ restored: boolean }>(
    'SELECT EXISTS (SELECT FROM ledger.event WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())) AS restored',
  );
  return rows[0]?.restored ?? false;
}

/**
 * Gives positions to every event of a restored dump, whose transaction numbers are those of another cluster. Run to its end
 * before the ledger opens: no step may be taken meanwhile.
 */
export async function sequenceRestored(parts: Pick<LedgerParts, 'pool'>): Promise<bigint> {
  for (;;) {
    const { sequenced, position } = await pass(parts, 10_000, true);
    if (sequenced === 0) return position;
  }
}

async function pass(
  { pool }: Pick<LedgerParts, 'pool'>,
  limit: number,
  restored: boolean,
): Promise<SequencePass> {
  const done = await inTransaction<{ answer: SequencePass; commit?: true }>(pool, async (client, note) => {
    await client.query('BEGIN');
    const { rows: locks } = await client.query<{ locked: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtextextended('ledger.sequencer', 0)) AS locked`,
    );
    const last = await lastPosition(client);
    const position = last ? BigInt(last.position) : 0n;
    if (locks[0]?.locked !== true) return { answer: { sequenced: 0, position, elsewhere: true } };

    const { rows: snapshots } = await client.query<{ xmin: string }>(SNAPSHOT);
    const xmin = (snapshots[0] as { xmin: string }).xmin;
    const { rows } = restored
      ? await client.query<Row>(ALL, [limit])
      : await client.query<Row>(DECIDED, [limit, xmin]);
    const waiting = rows.map(unpositioned);
    const ordered = orderEvents(waiting);
    const chained = chain(ordered, position, last?.chain ?? null);
    if (ordered.length > 0)
      await client.query(INSERT, [
        chained.map((each) => each.position.toString()),
        ordered.map(({ stream }) => stream),
        ordered.map(({ seq }) => seq),
        chained.map((each) => each.chain),
      ]);
    await client.query('UPDATE ledger.sequencer SET floor = $1', [
      floor(waiting, ordered, rows.length < limit, BigInt(xmin)).toString(),
    ]);
    note.committing = true;
    await client.query('COMMIT');
    const answer = {
      sequenced: ordered.length,
      position: chained.at(-1)?.position ?? position,
      elsewhere: false,
    };
    return { answer, commit: true };
  });
  return done.answer;
}

/** Below it every event has its position: the next pass begins there. */
function floor(
  waiting: readonly Unpositioned[],
  ordered: readonly Unpositioned[],
  all: boolean,
  xmin: bigint,
): bigint {
  const placed = new Set(ordered);
  const bound = all ? xmin : (waiting.at(-1)?.xid ?? xmin);
  return waiting.reduce(
    (least, event) => (placed.has(event) || event.xid >= least ? least : event.xid),
    bound,
  );
}

function chain(events: readonly Unpositioned[], position: bigint, before: Buffer | null) {
  let last = { position, chain: before };
  return events.map(({ stream, seq, hash }) => {
    const next = last.position + 1n;
    const link = { position: next, chain: chainHash(last.chain, next, stream, seq, hash) };
    last = link;
    return link;
  });
}

async function lastPosition(client: PoolClient) {
  const { rows } = await client.query<{ position: string; chain: Buffer }>(
    'SELECT position, chain FROM ledger.ledger ORDER BY position DESC LIMIT 1',
  );
  return rows[0];
}

interface Row {
  readonly stream: string;
  readonly seq: number;
  readonly xid: string;
  readonly positioned: number;
  readonly hash: Buffer;
}
const unpositioned = (row: Row): Unpositioned => ({ ...row, xid: BigInt(row.xid) });

// Taken before the events are read: what is below it is decided, and whatever of it was committed is seen by the next statement.
const SNAPSHOT = 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin';
const WAITING = `SELECT e.stream, e.seq, e.xid::text AS xid, e.hash,
    (SELECT coalesce(max(p.seq), 0) FROM ledger.ledger p WHERE p.stream = e.stream) AS positioned
  FROM ledger.event e WHERE NOT EXISTS (SELECT FROM ledger.ledger p WHERE p.stream = e.stream AND p.seq = e.seq)`;
const IN_ORDER = 'ORDER BY e.xid, e.stream, e.seq LIMIT $1';
const DECIDED = `${WAITING} AND e.xid >= (SELECT floor FROM ledger.sequencer) AND e.xid < $2::xid8 ${IN_ORDER}`;
const ALL = `${WAITING} ${IN_ORDER}`;
const INSERT = `INSERT INTO ledger.ledger (position, stream, seq, chain)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::int[], $4::bytea[])`;
