import { createSecretKey, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataKey } from './box.js';
import { canonicalJson } from './canonical-json.js';
import { KeyCache, type CachedKey } from './key-cache.js';
import { WRAPPED_BY, type KeyKind } from './key-kind.js';
import { INSERT_KEYS, keyColumns, type KeySubject, type MintedKey } from './minted-key.js';
import type { KeyService, WrappedKey, WrappingClass } from './key-service.js';

/** A data key, or the word that says that it was destroyed: what it sealed is erased. */
export type HeldKey = DataKey | 'destroyed';

export interface KeyringOptions {
  /** The vault's own pool. */
  readonly pool: Pick<Pool, 'query'>;
  readonly service: KeyService;
  readonly now: () => Date;
  /** How long a key may be used without asking the vault again; also how late another process learns of an erasure. */
  readonly cacheMs?: number;
  readonly cacheSize?: number;
}

/** A key id that the vault does not have, or not for this process' role. */
export class KeyUnknown extends Error {
  override readonly name = 'KeyUnknown';
  constructor(ids: readonly string[]) {
    super(
      `The vault has no data key ${ids.join(', ')} that this process may read. Was the vault restored to an earlier day than the ledger?`,
    );
  }
}

/** The data keys in the vault's database: made, found, unwrapped and destroyed. One per kind and subject, for ever. */
export class Keyring {
  readonly #cache: KeyCache;

  constructor(private readonly options: KeyringOptions) {
    const { now, cacheMs = 5 * 60_000, cacheSize = 20_000 } = options;
    this.#cache = new KeyCache({ now: () => now().getTime(), ms: cacheMs, size: cacheSize });
  }

  /** The keys of these subjects, by subject; those that are missing are made, in one statement. Safe to repeat and to race. */
  async ensure(kind: KeyKind, subjects: readonly string[]): Promise<ReadonlyMap<string, HeldKey>> {
    const held = await this.ensureEach(subjects.map((subject) => ({ kind, subject })));
    return new Map([...new Set(subjects)].map((subject, n) => [subject, held[n] as HeldKey]));
  }

  /** As `ensure`, for subjects of several kinds at once; the keys come in the order of the distinct subjects given. */
  async ensureEach(wanted: readonly KeySubject[]): Promise<HeldKey[]> {
    const distinct = [...new Map(wanted.map((each) => [named(each), each])).values()];
    const found = await this.findEach(distinct);
    const missing = distinct.filter((each) => !found.has(named(each)));
    if (missing.length > 0) {
      await this.store(await this.mint(missing));
      for (const [name, key] of await this.findEach(missing)) found.set(name, key);
    }
    return distinct.map((each) => found.get(named(each)) ?? unstored());
  }

  /** The keys of these subjects, by subject; a subject without a key is left out, and none is made. */
  async find(kind: KeyKind, subjects: readonly string[]): Promise<ReadonlyMap<string, HeldKey>> {
    const wanted = [...new Set(subjects)];
    const found = await this.findEach(wanted.map((subject) => ({ kind, subject })));
    const keys = wanted.map((subject) => [subject, found.get(named({ kind, subject }))] as const);
    return new Map(keys.filter((entry): entry is [string, HeldKey] => entry[1] !== undefined));
  }

  /** The keys of these ids, by id, in one query for all that are not in the cache. Throws KeyUnknown. */
  async get(keyIds: readonly string[]): Promise<ReadonlyMap<string, HeldKey>> {
    const wanted = [...new Set(keyIds)];
    const keys = new Map<string, HeldKey>();
    for (const id of wanted) {
      const cached = this.#cache.byId(id);
      if (cached) keys.set(id, cached.key);
    }
    const cold = wanted.filter((id) => !keys.has(id));
    if (cold.length > 0) {
      const { rows } = await this.options.pool.query<KeyRow>({
        name: 'keys_by_id',
        text: `SELECT ${COLUMNS} FROM vault.data_key WHERE key_id = ANY($1)`,
        values: [cold],
      });
      for (const { id, key } of await this.unwrap(rows)) keys.set(id, key);
    }
    const unknown = wanted.filter((id) => !keys.has(id));
    if (unknown.length > 0) throw new KeyUnknown(unknown);
    return keys;
  }

  /** New keys, wrapped, for the caller to store in a statement of its own; call `remember` once that is committed. */
  async mint(subjects: readonly KeySubject[]): Promise<MintedKey[]> {
    const fresh = subjects.map((each) => ({
      ...each,
      id: `k_${randomBytes(12).toString('base64url')}`,
      bytes: randomBytes(32),
    }));
    const minted: MintedKey[] = [];
    for (const [held, keys] of byClass(fresh)) {
      const wrapped = await this.options.service.wrap(
        held,
        keys.map((key) => ({ bytes: key.bytes, context: contextOf(key) })),
      );
      keys.forEach(({ id, kind, subject, bytes }, n) =>
        minted.push({
          kind,
          subject,
          key: { id, secret: createSecretKey(bytes) },
          ...(wrapped[n] as WrappedKey),
        }),
      );
    }
    return minted;
  }

  /** Tells the cache of minted keys that are now stored. */
  remember(keys: readonly MintedKey[]): void {
    for (const { kind, subject, key } of keys) this.#cache.remember({ id: key.id, kind, subject, key });
  }

  /**
   * Destroys a key: what it sealed can never be read again, here at once, in other processes when their cache's time is over.
   * Returns false if there was no such key or it was destroyed before.
   */
  async destroy(keyId: string): Promise<boolean> {
    const { rowCount } = await this.options.pool.query(
      'UPDATE vault.data_key SET wrapped = NULL, destroyed_at = $2 WHERE key_id = $1 AND destroyed_at IS NULL',
      [keyId, this.options.now()],
    );
    this.#cache.forget(keyId);
    return rowCount === 1;
  }

  private async findEach(wanted: readonly KeySubject[]): Promise<Map<string, HeldKey>> {
    const found = new Map<string, HeldKey>();
    const cold: KeySubject[] = [];
    for (const each of wanted) {
      const cached = this.#cache.bySubject(each.kind, each.subject);
      if (cached) found.set(named(each), cached.key);
      else cold.push(each);
    }
    if (cold.length === 0) return found;
    const { rows } = await this.options.pool.query<KeyRow>({
      name: 'keys_by_subject',
      text: `SELECT found.* FROM unnest($1::text[], $2::text[]) AS wanted (kind, subject)
        CROSS JOIN LATERAL (${FIND_EACH}) AS found`,
      values: [cold.map(({ kind }) => kind), cold.map(({ subject }) => subject)],
    });
    for (const { kind, subject, key } of await this.unwrap(rows)) found.set(named({ kind, subject }), key);
    return found;
  }

  private async store(keys: readonly MintedKey[]): Promise<void> {
    const { rows } = await this.options.pool.query<{ key_id: string }>({
      name: 'keys_store',
      text: `${INSERT_KEYS} RETURNING key_id`,
      values: keyColumns(keys, this.options.now()),
    });
    const stored = new Set(rows.map(({ key_id }) => key_id));
    this.remember(keys.filter(({ key }) => stored.has(key.id)));
  }

  private async unwrap(rows: readonly KeyRow[]): Promise<CachedKey[]> {
    const opened: CachedKey[] = [];
    for (const [held, group] of byClass(rows)) {
      const whole = group.flatMap(({ wrapped, ...row }) =>
        wrapped ? [{ ...row, wrapped, context: contextOf(row) }] : [],
      );
      const bytes = await this.options.service.unwrap(held, whole);
      whole.forEach(({ id, kind, subject }, n) =>
        opened.push({ id, kind, subject, key: { id, secret: createSecretKey(bytes[n] as Buffer) } }),
      );
      for (const { id, kind, subject, wrapped } of group)
        if (!wrapped) opened.push({ id, kind, subject, key: 'destroyed' });
    }
    for (const entry of opened) this.#cache.remember(entry);
    return opened;
  }
}

interface KeyRow extends KeySubject {
  readonly id: string;
  readonly wrapped: Buffer | null;
  readonly master: string;
}
const COLUMNS = 'key_id AS id, kind, subject, wrapped, master';
// Looked for one by one, since OFFSET keeps PostgreSQL from joining: planned while there are few keys, it would read all of them.
const FIND_EACH = `SELECT ${COLUMNS} FROM vault.data_key WHERE kind = wanted.kind AND subject = wanted.subject OFFSET 0`;

const named = ({ kind, subject }: KeySubject) => `${kind} ${subject}`;
const contextOf = ({ id, kind, subject }: KeySubject & { readonly id: string }) =>
  canonicalJson([id, kind, subject]);

function byClass<T extends KeySubject>(keys: readonly T[]): ReadonlyMap<WrappingClass, T[]> {
  const groups = new Map<WrappingClass, T[]>();
  for (const key of keys) {
    const held = WRAPPED_BY[key.kind];
    groups.set(held, [...(groups.get(held) ?? []), key]);
  }
  return groups;
}

function unstored(): never {
  throw new Error(
    'A data key was stored and cannot be read back: check that this role may read the kinds of keys it makes.',
  );
}
