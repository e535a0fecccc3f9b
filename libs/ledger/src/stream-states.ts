import type { Decider, EventOf } from '@vigil/domain/decider';
import { StreamErased, type FactSealer } from '@vigil/vault/facts';

/** The field that the box of a stream's state is bound to: an older state put back does not open. */
export const stateField = (version: number): string => `state/${version}`;

/** What a stream's row says of its state. */
export interface StateRow {
  readonly version: number;
  readonly keyId: string | null;
  /** The hash of the stream's last event; null if there is none. */
  readonly head: Buffer | null;
  /** Null for a stream without events, and where the row was asked for it only if its head is not the one held. */
  readonly box: Buffer | null;
}

/** A state that this process read or recorded lately. */
export interface HeldState {
  readonly head: Buffer;
  readonly state: unknown;
  /** The length of its box, as the measure of what it takes to hold it. */
  readonly bytes: number;
  /** Until when it may be used without opening it anew, in ms since 1970. */
  readonly until: number;
}

/**
 * The states of streams as this process last read or recorded them, by the hash of their last event, which commits to all before it:
 * a row that still has that hash need not give its box. So a step of a case at work is spared fetching, opening and parsing some
 * kilobytes. Whoever reads a row asks `held` first, and gives both to `read`.
 */
export class StreamStates {
  readonly #held = new Map<string, HeldState>();
  #bytes = 0;

  /**
   * @param now the clock, in ms since 1970
   * @param ms for how long a person's erased facts may at most be held on, as for how long a key is
   * @param bytes how much is held, as the lengths of boxes; the longest unused leaves first
   */
  constructor(
    private readonly sealer: FactSealer,
    private readonly now: () => number,
    private readonly ms = 5 * 60_000,
    private readonly bytes = 8 * 2 ** 20,
  ) {}

  /** What is held of a stream, to be compared with its row's head. */
  held(stream: string): HeldState | undefined {
    const held = this.#held.get(stream);
    if (held === undefined) return undefined;
    this.#forget(stream, held);
    if (held.until <= this.now()) return undefined;
    this.#keep(stream, held); // a Map keeps the order of insertion: the first is the longest unused
    return held;
  }

  /** The state that a stream's row holds, or the initial one of a stream without events. Throws StreamErased. */
  async read<S, E extends EventOf>(
    decider: Decider<S, E>,
    stream: string,
    { version, keyId, head, box }: StateRow,
    held: HeldState | undefined,
  ): Promise<S> {
    if (keyId === null || head === null) return decider.initialState(stream);
    if (box === null) {
      if (held === undefined || !held.head.equals(head))
        throw new Error(`The state of ${stream} was asked for without its box, and is not held.`);
      if (await this.sealer.isErased(keyId)) throw new StreamErased(stream);
      return held.state as S;
    }
    const opened = await this.sealer.open({ stream, field: stateField(version), keyId, box });
    if (opened === 'ERASED') throw new StreamErased(stream);
    // What a newer program keeps besides begins as it does in a stream without events.
    const state = { ...decider.initialState(stream), ...(opened as S) };
    this.#keep(stream, { head, state, bytes: box.length, until: this.now() + this.ms });
    return state;
  }

  /** Takes over what this process has just recorded, and no other process can have changed since unless its head tells. */
  learn(stream: string, head: Buffer, state: unknown, bytes: number): void {
    // A state goes on from the one before, and so do the facts in it.
    const until = this.#held.get(stream)?.until ?? this.now() + this.ms;
    this.#keep(stream, { head, state, bytes, until });
  }

  #keep(stream: string, held: HeldState): void {
    const before = this.#held.get(stream);
    if (before) this.#forget(stream, before);
    this.#held.set(stream, held);
    this.#bytes += held.bytes;
    for (const [oldest, each] of this.#held) {
      if (this.#bytes <= this.bytes) break;
      this.#forget(oldest, each);
    }
  }

  #forget(stream: string, { bytes }: HeldState): void {
    this.#held.delete(stream);
    this.#bytes -= bytes;
  }
}
