import type { Decider, EventOf } from '@vigil/domain/decider';
import type { PoolClient } from 'pg';
import { borrow } from './borrow.js';
import { foldShare, NEXT, type Folded } from './fold-share.js';
import { noteFolding } from './folding.js';
import type { LedgerParts } from './ledger-parts.js';
import { bareReadTables, readIndexes, READ_TABLES } from './migrations/read-tables.js';

export interface Rebuilt {
  readonly streams: number;
  readonly events: number;
  /** Streams whose key was destroyed: nothing of them is shown any more. */
  readonly erased: number;
}

/** Folds a share of streams into the next tables, here or elsewhere; `foldShare` is what it does. */
export type Hand = (streams: readonly string[]) => Promise<Folded>;

export interface RebuildOptions {
  /** About how many events a share of the work has. */
  readonly share?: number;
  /** Who folds: each is given shares as long as there are any. By default this process alone. */
  readonly hands?: readonly Hand[];
  /** Told after each share how many events are folded by now. */
  readonly onProgress?: (events: number) => void;
}

/**
 * Folds every stream of a kind again into new read-model tables, catches up with what is recorded meanwhile, and puts them in the
 * place of the old ones, while the API serves. Steps wait only for the last catching up, some milliseconds. `pool` is connected
 * as a superuser, or as a member of the tables' owner that may create schemas.
 */
export async function rebuild<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>,
  decider: Decider<S, E>,
  options: RebuildOptions = {},
): Promise<Rebuilt> {
  const here: Hand = (streams) => foldShare(parts, decider, streams);
  const client = await borrow(parts.pool);
  try {
    await client.query(
      `DROP SCHEMA IF EXISTS ${NEXT} CASCADE; CREATE SCHEMA ${NEXT}; ${bareReadTables(NEXT)}`,
    );
    const folding = new Folding(client, decider.kind, options);
    await folding.all(options.hands ?? [here]);
    await client.query(readIndexes(NEXT));
    for (let round = 0; round < ROUNDS; round += 1) {
      const changed = await folding.behind();
      if (changed.length <= FEW) break;
      await folding.again(changed, here);
    }
    await client.query(
      `BEGIN; SET LOCAL lock_timeout = '30s'; LOCK TABLE ledger.stream_state IN EXCLUSIVE MODE`,
    );
    await folding.again(await folding.behind(), (streams) => foldShare(parts, decider, streams, client));
    for (const table of READ_TABLES)
      await client.query(`DROP TABLE read.${table}; ALTER TABLE ${NEXT}.${table} SET SCHEMA read`);
    await noteFolding(client);
    await client.query(`DROP SCHEMA ${NEXT}; COMMIT`);
    return folding.done();
  } finally {
    client.release(true); // ends whatever is under way, and prepared statements for a schema that is gone
  }
}

const ROUNDS = 20;
/** So few streams are folded while steps wait. */
const FEW = 20;
/** Small enough that all hands begin and end about together, large enough that few statements write much. */
const SHARE = 1_200;
/** For each hand, so that the database reads and writes one while another is folded. */
const AT_ONCE = 2;

interface Behind {
  readonly stream: string;
  readonly version: number;
}

/** Streams folded into the next tables, each at the version that it had. */
class Folding {
  readonly #folded = new Map<string, number>();
  readonly #erased = new Set<string>();
  #events = 0;

  constructor(
    private readonly client: PoolClient,
    private readonly kind: string,
    private readonly options: RebuildOptions,
  ) {}

  /** All streams, in shares, by all hands. */
  async all(hands: readonly Hand[]): Promise<void> {
    const shares = sharesOf(await this.behind(), this.options.share ?? SHARE);
    let failed = false;
    const work = async (hand: Hand) => {
      for (let share = shares.pop(); share && !failed; share = shares.pop()) this.note(await hand(share));
    };
    const working = hands.flatMap((hand) => Array.from({ length: AT_ONCE }, () => work(hand)));
    const ends = await Promise.allSettled(
      working.map((one) =>
        one.catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      ),
    );
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** These streams anew, from their first event. */
  async again(streams: readonly Pick<Behind, 'stream'>[], hand: Hand): Promise<void> {
    if (streams.length === 0) return;
    const names = streams.map(({ stream }) => stream);
    for (const table of READ_TABLES)
      await this.client.query(`DELETE FROM ${NEXT}.${table} WHERE stream = ANY($1::text[])`, [names]);
    this.note(await hand(names));
  }

  /** Streams with a version that is not folded yet. */
  async behind(): Promise<Behind[]> {
    const { rows } = await this.client.query<Behind>(
      'SELECT stream, version FROM ledger.stream_state WHERE kind = $1 AND version > 0 ORDER BY stream',
      [this.kind],
    );
    return rows.filter(({ stream, version }) => this.#folded.get(stream) !== version);
  }

  done(): Rebuilt {
    return { streams: this.#folded.size, events: this.#events, erased: this.#erased.size };
  }

  private note({ streams, events }: Folded): void {
    for (const { stream, version, erased } of streams) {
      this.#folded.set(stream, version);
      if (erased) this.#erased.add(stream);
    }
    this.#events += events;
    this.options.onProgress?.(this.#events);
  }
}

/** Streams in shares of about so many events each, the first ones last. */
function sharesOf(streams: readonly Behind[], events: number): string[][] {
  const shares: string[][] = [];
  let room = 0;
  for (const { stream, version } of streams) {
    if (room <= 0) {
      shares.push([]);
      room = events;
    }
    shares.at(-1)?.push(stream);
    room -= version;
  }
  return shares.reverse();
}
