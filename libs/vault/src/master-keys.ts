import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { DataKey } from './box.js';

/**
 * What each master key is for. A process holds only the classes it may use.
 *
 * - `identity`, `text`, `facts`: wrap the data keys of persons, of texts, and of cases (person facts and office too).
 * - `tokens`: keyed hashes and cursors. - `payload`: Temporal's payloads. - `signing`: the seed that signs daily roots.
 */
export const MASTER_CLASSES = ['identity', 'text', 'facts', 'tokens', 'payload', 'signing'] as const;
export type MasterClass = (typeof MASTER_CLASSES)[number];

export interface MasterKey {
  readonly id: string;
  readonly secret: KeyObject;
}

/** This process was not given the keys of that class. */
export class KeyClassNotHeld extends Error {
  override readonly name = 'KeyClassNotHeld';
  constructor(held: MasterClass) {
    super(
      `This process does not hold the master key of class "${held}": it was not among the classes it was started with.`,
    );
  }
}

/** The master keys that this process holds: for each class the current one first, then older ones that still unwrap. */
export class MasterKeys {
  readonly #derived = new Map<string, DataKey>();

  constructor(
    readonly installation: string,
    private readonly keys: ReadonlyMap<MasterClass, readonly MasterKey[]>,
  ) {}

  /** The classes that this process holds. */
  get classes(): readonly MasterClass[] {
    return [...this.keys.keys()];
  }

  /** The key that seals today. Throws KeyClassNotHeld. */
  current(held: MasterClass): MasterKey {
    const key = this.keys.get(held)?.[0];
    if (!key) throw new KeyClassNotHeld(held);
    return key;
  }

  /** Every key of a class that the file has, the current one first. Throws KeyClassNotHeld. */
  all(held: MasterClass): readonly MasterKey[] {
    const keys = this.keys.get(held);
    if (!keys) throw new KeyClassNotHeld(held);
    return keys;
  }

  /** The key of that id, current or older; undefined if the file has none. Throws KeyClassNotHeld. */
  named(held: MasterClass, id: string): MasterKey | undefined {
    return this.all(held).find((key) => key.id === id);
  }

  /** A key for one purpose, derived (HKDF-SHA-256) from a class's current master and bound to this installation. */
  derived(held: MasterClass, purpose: string): DataKey {
    return this.derivedFrom(this.current(held), purpose);
  }

  /** As `derived`, from a master of the given id, so that what an older master sealed still opens. */
  derivedBy(held: MasterClass, id: string, purpose: string): DataKey | undefined {
    const master = this.named(held, id);
    return master && this.derivedFrom(master, purpose);
  }

  private derivedFrom(master: MasterKey, purpose: string): DataKey {
    const id = `${master.id}/${purpose}`;
    const known = this.#derived.get(id);
    if (known) return known;
    const bytes = hkdfSync(
      'sha256',
      master.secret,
      Buffer.from(this.installation, 'utf8'),
      `vigil/${purpose}`,
      32,
    );
    const key = { id, secret: createSecretKey(Buffer.from(bytes)) };
    this.#derived.set(id, key);
    return key;
  }
}
