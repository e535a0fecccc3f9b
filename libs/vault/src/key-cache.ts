import { LRUCache } from 'lru-cache';
import type { HeldKey } from './keyring.js';
import type { KeyKind } from './key-kind.js';

export interface CachedKey {
  readonly id: string;
  readonly kind: KeyKind;
  readonly subject: string;
  readonly key: HeldKey;
}

/**
 * Data keys used lately, by id and by subject, for a limited time (ms) and up to a limited number (the longest unused leaves first).
 * A key destroyed by another process is forgotten here when its time is over.
 */
export class KeyCache {
  readonly #byId: LRUCache<string, CachedKey>;
  readonly #idBySubject = new Map<string, string>();

  constructor({ now, ms, size }: { readonly now: () => number; readonly ms: number; readonly size: number }) {
    this.#byId = new LRUCache({
      max: size,
      ttl: ms,
      ttlResolution: 0,
      perf: { now },
      dispose: ({ kind, subject }) => void this.#idBySubject.delete(named(kind, subject)),
      noDisposeOnSet: true,
    });
  }

  byId(id: string): CachedKey | undefined {
    return this.#byId.get(id);
  }

  bySubject(kind: KeyKind, subject: string): CachedKey | undefined {
    const id = this.#idBySubject.get(named(kind, subject));
    return id === undefined ? undefined : this.byId(id);
  }

  remember(entry: CachedKey): void {
    this.#byId.set(entry.id, entry);
    this.#idBySubject.set(named(entry.kind, entry.subject), entry.id);
  }

  forget(id: string): void {
    this.#byId.delete(id);
  }
}

const named = (kind: KeyKind, subject: string) => `${kind} ${subject}`;
