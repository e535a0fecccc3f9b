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
  readonly #byId: LRUCache<string, CachedKey & { readonly until: number }>;
  readonly #idBySubject = new Map<string, string>();

  constructor(
    private readonly options: { readonly now: () => number; readonly ms: number; readonly size: number },
  ) {
    // Not by its `ttl`, which lets an entry live a moment longer, and for ever if it is 0.
    this.#byId = new LRUCache({
      max: options.size,
      dispose: ({ kind, subject }) => void this.#idBySubject.delete(named(kind, subject)),
      noDisposeOnSet: true,
    });
  }

  byId(id: string): CachedKey | undefined {
    const entry = this.#byId.get(id);
    if (!entry || entry.until > this.options.now()) return entry;
    this.forget(id);
    return undefined;
  }

  bySubject(kind: KeyKind, subject: string): CachedKey | undefined {
    const id = this.#idBySubject.get(named(kind, subject));
    return id === undefined ? undefined : this.byId(id);
  }

  remember(entry: CachedKey): void {
    this.#byId.set(entry.id, { ...entry, until: this.options.now() + this.options.ms });
    this.#idBySubject.set(named(entry.kind, entry.subject), entry.id);
  }

  forget(id: string): void {
    this.#byId.delete(id);
  }
}

const named = (kind: KeyKind, subject: string) => `${kind} ${subject}`;
