import type { PoolClient } from 'pg';
import { borrow } from './borrow.js';
import { sha256 } from './hash.js';
import type { LedgerLine } from './ledger-lines.js';
import type { LedgerParts } from './ledger-parts.js';

/**
 * The whole ledger at one moment, line by line, from the database; `boxes` takes the sealed boxes along, without it only their
 * digests leave. Reads in pages within one snapshot and stops no one. For a file: `JSON.stringify` each, one a line.
 */
export async function* exportLedger(
  { pool }: Pick<LedgerParts, 'pool'>,
  installation: string,
  { boxes = false, page = 2_000 }: { readonly boxes?: boolean; readonly page?: number } = {},
): AsyncGenerator<LedgerLine> {
  const client = await borrow(pool);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield { line: 'installation', installation };
    yield* events(client, page, boxes);
    yield* positions(client, page);
    yield* roots(client);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    await client.query('ROLLBACK').catch((lost: unknown) => (broken = lost as Error));
    client.release(broken);
  }
}

async function* events(client: PoolClient, page: number, boxes: boolean): AsyncGenerator<LedgerLine> {
  let [stream, seq] = ['', 0];
  for (;;) {
    const { rows } = await client.query<EventRow>(EVENTS, [stream, seq, page]);
    for (const row of rows) {
      yield {
        line: 'event',
        stream: row.stream,
        seq: row.seq,
        origin: row.origin,
        recordedAt: row.recorded_at,
        keyId: row.key_id,
        boxDigest: sha256(row.box).toString('hex'),
        ...(boxes ? { box: row.box.toString('hex') } : {}),
        prevHash: row.prev_hash?.toString('hex') ?? null,
        hash: row.hash.toString('hex'),
      };
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    [stream, seq] = [last.stream, last.seq];
  }
}

async function* positions(client: PoolClient, page: number): AsyncGenerator<LedgerLine> {
  let after = '0';
  for (;;) {
    const { rows } = await client.query<{ position: string; stream: string; seq: number; chain: Buffer }>(
      POSITIONS,
      [after, page],
    );
    for (const { position, stream, seq, chain } of rows)
      yield { line: 'position', position, stream, seq, chain: chain.toString('hex') };
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    after = last.position;
  }
}

async function* roots(client: PoolClient): AsyncGenerator<LedgerLine> {
  const { rows } = await client.query<{
    day: string;
    position: string;
    chain: Buffer;
    signature: Buffer;
    key_id: string;
  }>(ROOTS);
  for (const { day, position, chain, signature, key_id } of rows)
    yield {
      line: 'root',
      day,
      position,
      chain: chain.toString('hex'),
      signature: signature.toString('hex'),
      keyId: key_id,
    };
}

interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly origin: string;
  readonly recorded_at: string;
  readonly key_id: string;
  readonly box: Buffer;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer;
}
// The instant to its last digit, so that a change of microseconds shows.
const EVENTS = `SELECT stream, seq, origin, trim_scale(extract(epoch FROM recorded_at) * 1000)::text AS recorded_at, key_id, box, prev_hash, hash
  FROM ledger.event WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT $3`;
const POSITIONS =
  'SELECT position, stream, seq, chain FROM ledger.ledger WHERE position > $1 ORDER BY position LIMIT $2';
const ROOTS = `SELECT to_char(day, 'YYYY-MM-DD') AS day, position, chain, signature, key_id FROM ledger.daily_root ORDER BY ledger.daily_root.day`;
