import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import type { Pool, PoolClient } from 'pg';
import { borrow } from './borrow.js';
import { foldWithSpans } from './counted-spans.js';
import { eventField, eventFrom } from './event-box.js';
import type { LedgerParts } from './ledger-parts.js';
import { RebuiltRows } from './rebuilt-rows.js';

/** The schema in which a rebuild makes the read models that will take the place of those in `read`. */
export const NEXT = 'read_next';

/** What a share came to. It travels between threads. */
export interface Folded {
  readonly streams: readonly FoldedStream[];
  readonly events: number;
}
export interface FoldedStream {
  readonly stream: string;
  /** The version that it had. */
  readonly version: number;
  /** Its key was destroyed: nothing of it is shown. */
  readonly erased: boolean;
}

/**
 * Folds whole streams of one kind from their first event and writes what they show into the tables of `NEXT`, which hold nothing
 * of them yet: in the transaction that `within` is in, or in one of its own.
 */
export async function foldShare<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>,
  decider: Decider<S, E>,
  streams: readonly string[],
  within?: PoolClient,
): Promise<Folded> {
  const rows = await sealedEventsOf(within ?? parts.pool, streams);
  const opened = await parts.sealer.openMany(
    rows.map(({ stream, seq, key_id: keyId, box }) => ({ stream, field: eventField(seq), keyId, box })),
  );
  const batch = new RebuiltRows(parts, NEXT, decider.kind);
  const folded: FoldedStream[] = [];
  for (let first = 0, end = 0; first < rows.length; first = end) {
    const { stream } = rows[first] as EventRow;
    const events: Recorded<E>[] = [];
    let erased = false;
    for (; rows[end]?.stream === stream; end += 1) {
      const { seq, at } = rows[end] as EventRow;
      if (opened[end] === 'ERASED') erased = true;
      else if (!erased) events.push(eventFrom(decider, { stream, seq, recordedAt: at }, opened[end]));
    }
    if (!erased) {
      const folded = foldWithSpans(decider, stream, events);
      await batch.add(stream, folded.rows, folded.spans);
    }
    folded.push({ stream, version: (rows[end - 1] as EventRow).seq, erased });
  }
  if (within) await batch.write(within, true);
  else await inOneOfItsOwn(parts.pool, batch);
  return { streams: folded, events: rows.length };
}

interface EventRow {
  readonly stream: string;
  readonly seq: number;
  /** In ms since 1970. */
  readonly at: number;
  readonly key_id: string;
  readonly box: Buffer;
}

async function sealedEventsOf(database: Pool | PoolClient, streams: readonly string[]): Promise<EventRow[]> {
  const { rows } = await database.query<EventRow>({ ...SHARE, values: [streams] });
  return rows;
}

async function inOneOfItsOwn(pool: Pool, batch: RebuiltRows): Promise<void> {
  const client = await borrow(pool);
  let broken: Error | undefined;
  try {
    await batch.write(client, false);
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

// The instant as a number, rounded to the digits that were written: parsing a date costs more than opening a small box.
const SHARE = {
  name: 'rebuild_share',
  text: `SELECT stream, seq, round(extract(epoch FROM recorded_at) * 1000)::float8 AS at, key_id, box
    FROM ledger.event WHERE stream = ANY($1::text[]) ORDER BY stream, seq`,
};
