import type { HeldKey } from './keyring.js';
import type { KeyKind } from './key-kind.js';

export interface CachedKey {
  readonly id: string;
  readonly kind: KeyKind;
  readonly subject: string;
  readonly key: HeldKey;
}

/**
 * Data keys used lately, by id and by subject, for a limited time and up to a limited number (the longest unused leaves first).
 * A key destroyed by another process is forgotten here when its time is over.
 */
export class KeyCache {
  readonly #byId = new Map<string, CachedKey & { readonly until: number }>();
  readonly #idBySubject = new Map<string, string>();

  constructor(
    private readonly options: { readonly now: () => number; readonly ms: number; readonly size: number },
  ) {}

  byId(id: string): CachedKey | undefined {
    const entry = this.#byId.get(id);
    if (!entry) return undefined;
    if (entry.until <= this.options.now()) {
      this.forget(id);
      return undefined;
    }
    this.#byId.delete(id);
    this.#byId.set(id, entry); // a Map keeps the order of insertion: the first is the longest unused
    return entry;
  }

  bySubject(kind: KeyKind, subject: string): CachedKey | undefined {
    const id = this.#idBySubject.get(named(kind, subject));
    return id === undefined ? undefined : this.byId(id);
  }

  remember(entry: CachedKey): void {
    this.#byId.delete(entry.id);
    this.#byId.set(entry.id, { ...entry, until: this.options.now() + this.options.ms });
    this.#idBySubject.set(named(entry.kind, entry.subject), entry.id);
    for (const oldest of this.#byId.keys()) {
      if (this.#byId.size <= this.options.size) break;
      this.forget(oldest);
    }
  }

  forget(id: string): void {
    const entry = this.#byId.get(id);
    if (!entry) return;
    this.#byId.delete(id);
    this.#idBySubject.delete(named(entry.kind, entry.subject));
  }
}

const named = (kind: KeyKind, subject: string) => `${kind} ${subject}`;
