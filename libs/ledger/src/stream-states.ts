import type { Decider, EventOf } from '@vigil/domain/decider';
import { StreamErased, type FactSealer } from '@vigil/vault/facts';
import { personsWithFacts } from '@vigil/vault/person-facts';

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

/** The box of a stream's row, unless its head is the one that a parameter (`$2`) gives. */
export const boxUnlessHeld = (head: string): string =>
  `CASE WHEN head = ${head} THEN NULL ELSE box END AS box`;

/** A state that this process read or recorded lately. */
export interface HeldState {
  readonly head: Buffer;
  readonly keyId: string;
  readonly state: unknown;
  /** The persons whose facts stand in it. */
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
  readonly #held = new Map<string, HeldState>();
  #bytes = 0;

  /** `bytes` is how much is held, as the lengths of boxes; the longest unused leaves first. */
  constructor(
    private readonly sealer: FactSealer,
    private readonly bytes = 8 * 2 ** 20,
  ) {}

  /**
   * What is held of a stream, to be compared with its row's head; undefined as soon as opening the row would give less, since a key
   * was destroyed. Asks the vault at most for keys that are not in the cache.
   */
  async held(stream: string): Promise<HeldState | undefined> {
    const held = this.#held.get(stream);
    if (held === undefined) return undefined;
    const whole = await this.sealer.opensWhole(held.keyId, held.persons);
    if (this.#held.get(stream) === held) {
      this.#forget(stream, held);
      if (whole) this.#keep(stream, held); // a Map keeps the order of insertion: the first is the longest unused
    }
    return whole ? held : undefined;
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
      return held.state as S;
    }
    const opened = await this.sealer.open({ stream, field: stateField(version), keyId, box });
    if (opened === 'ERASED') throw new StreamErased(stream);
    // What a newer program keeps besides begins as it does in a stream without events.
    const state = { ...decider.initialState(stream), ...(opened as S) };
    this.learn(stream, { head, keyId, state, bytes: box.length });
    return state;
  }

  /** Takes over what this process has just read or recorded of a stream. */
  learn(stream: string, learnt: Omit<HeldState, 'persons'>): void {
    this.#keep(stream, { ...learnt, persons: personsWithFacts(learnt.state) });
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
