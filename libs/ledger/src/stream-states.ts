import type { Decider, EventOf } from '@vigil/domain/decider';
import { StreamErased, type FactSealer } from '@vigil/vault/facts';
import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import { eventsOf } from './events-of.js';
import { personsOf } from './persons-of.js';

/** A stream's row keeps a snapshot of its state, made anew once so many events came after it. */
export const SNAPSHOT_EVERY = 10;

/** The field that the box of a snapshot is bound to: an older one put back does not open. */
export const stateField = (version: number): string => `state/${version}`;

/** What a stream's row says, but for its box. Instants in ms since 1970. */
export interface StreamRow {
  readonly version: number;
  readonly keyId: string | null;
  /** The hash of the stream's last event; null if there is none. */
  readonly head: Buffer | null;
  /** The version whose state the box holds: at most `SNAPSHOT_EVERY` events before `version`. */
  readonly snapshotVersion: number;
  /** The seq of the last event that is no reminder: the ETag. */
  readonly decidedAt: number;
  readonly lastRecordedAt: number | null;
  readonly lastEffectiveAt: number | null;
  /** The transaction that last wrote the row (`xmin`): while it is the same, nothing was recorded of the stream. */
  readonly revision: string;
}

/** A stream's row as it was read. */
export interface StateRow extends StreamRow {
  /** Null for a stream without events, and where the row was asked for it only if its head is not the one held. */
  readonly box: Buffer | null;
}

/** A row of `ledger.stream_state` with `STATE_COLUMNS`. */
export interface StoredState {
  readonly version: number;
  readonly key_id: string | null;
  readonly head: Buffer | null;
  readonly snapshot_version: number;
  readonly decided_at: number;
  readonly last_recorded_at: Date | null;
  readonly last_effective_at: Date | null;
  readonly revision: string;
  readonly box: Buffer | null;
}

/** The columns of a `StateRow`, with the box unless the row's head is `$2`. */
export const STATE_COLUMNS = `version, key_id, head, snapshot_version, decided_at, last_recorded_at, last_effective_at,
  xmin::text AS revision, CASE WHEN head = $2 THEN NULL ELSE box END AS box`;

export const stateRowOf = (row: StoredState): StateRow => ({
  version: row.version,
  keyId: row.key_id,
  head: row.head,
  snapshotVersion: row.snapshot_version,
  decidedAt: row.decided_at,
  lastRecordedAt: row.last_recorded_at?.getTime() ?? null,
  lastEffectiveAt: row.last_effective_at?.getTime() ?? null,
  revision: row.revision,
  box: row.box,
});

/** A state that this process read or recorded lately. */
export interface HeldState {
  /** The stream's row as it stood then; it had events. */
  readonly row: StreamRow & { readonly keyId: string; readonly head: Buffer };
  readonly state: unknown;
  /** Those whose facts stand in it (`personsOf`). */
  readonly persons: readonly string[];
  /** The length of its box, as the measure of what it takes to hold it. */
  readonly bytes: number;
}

/**
 * The states of streams as this process last read or recorded them, by the hash of their last event, which commits to all before it:
 * a row that still has that hash need not give its box. So a step of a case at work is spared fetching, opening and parsing some
 * kilobytes. Whoever reads a row asks `held` first, and gives both to `read`.
 */
export class StreamStates {
  readonly #held: LRUCache<string, HeldState>;

  /** `bytes` is how much is held, as the lengths of boxes; the longest unused leaves first. */
  constructor(
    private readonly sealer: FactSealer,
    bytes = 32 * 2 ** 20,
  ) {
    this.#held = new LRUCache({ maxSize: bytes, sizeCalculation: (held) => held.bytes });
  }

  /**
   * What is held of a stream, to be compared with its row's head; undefined as soon as opening the row would give less, since a key
   * was destroyed. Asks the vault at most for keys that are not in the cache.
   */
  async held(stream: string): Promise<HeldState | undefined> {
    const held = this.#held.get(stream);
    if (held === undefined) return undefined;
    const whole = await this.sealer.opensWhole(held.row.keyId, held.persons);
    if (!whole && this.#held.peek(stream) === held) this.#held.delete(stream);
    return whole ? held : undefined;
  }

  /**
   * The state of a stream at the version of its row, or the initial one of a stream without events: what is held, or the row's
   * snapshot and the events after it. Throws StreamErased, EventUnknown.
   */
  async read<S, E extends EventOf>(
    database: Pool | PoolClient,
    decider: Decider<S, E>,
    stream: string,
    { box, ...found }: StateRow,
    held: HeldState | undefined,
  ): Promise<S> {
    const { version, keyId, head, snapshotVersion } = found;
    if (keyId === null || head === null) return decider.initialState(stream);
    const row = { ...found, keyId, head };
    if (box === null) {
      if (held === undefined || !held.row.head.equals(head))
        throw new Error(`The state of ${stream} was asked for without its box, and is not held.`);
      if (held.row.revision !== row.revision) this.learn(stream, { ...held, row });
      return held.state as S;
    }
    const opened = await this.sealer.open({ stream, field: stateField(snapshotVersion), keyId, box });
    if (opened === 'ERASED') throw new StreamErased(stream);
    // What a newer program keeps besides begins as it does in a stream without events.
    const snapshot = { ...decider.initialState(stream), ...(opened as S) };
    const since = { after: snapshotVersion, limit: version - snapshotVersion };
    const events =
      since.limit === 0
        ? []
        : await eventsOf({ pool: database, sealer: this.sealer }, decider, stream, since);
    const state = events.reduce((so, event) => decider.evolve(so, event), snapshot);
    this.learn(stream, { row, state, persons: personsOf(state), bytes: box.length });
    return state;
  }

  /** Takes over what this process has just read or recorded of a stream; without `bytes` it takes as much as before. */
  learn(
    stream: string,
    {
      bytes = this.#held.peek(stream)?.bytes ?? USUAL_BYTES,
      ...learnt
    }: Omit<HeldState, 'bytes'> & { readonly bytes?: number | undefined },
  ): void {
    this.#held.set(stream, { ...learnt, bytes });
  }
}

const USUAL_BYTES = 8_192;
