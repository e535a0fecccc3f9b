import type { Pool } from 'pg';
import { digestOf } from './box.js';
import { byteaArray } from './bytea-array.js';
import { InGroups } from './in-groups.js';
import { INSERT_KEYS, keyColumns, type MintedKey } from './minted-key.js';

/** One box to be stored: an identity (`I`, subject = personId) or a text (`T`, subject = stream). */
export interface NewBox {
  readonly boxId: string;
  readonly kind: 'I' | 'T';
  readonly subject: string;
  readonly keyId: string;
  readonly bytes: Buffer;
}
export type StoredBox = NewBox;

/** What `put` left in the vault. */
export interface Put {
  /** Digest by box id, of the bytes as stored: those given, or those that an earlier try of the same command left. */
  readonly digests: ReadonlyMap<string, string>;
  /** Ids of the given new keys that were stored; a subject that had a key already keeps it. */
  readonly keys: ReadonlySet<string>;
}

/** A box names a key that is not stored: its subject got another key meanwhile. Seal again under that one. */
export class KeyNotStored extends Error {
  override readonly name = 'KeyNotStored';
  constructor() {
    super('A box names a data key that the vault does not have.');
  }
}

/** The sealed identities and texts. Nothing here opens one. */
export class VaultBoxes {
  readonly #puts: InGroups<Offered, Stored>;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly now: () => Date,
  ) {
    this.#puts = new InGroups((group) => this.insert(group), mayBeOnesOwn);
  }

  /**
   * Stores boxes, and new keys that they need, in one statement with its own commit, which others that come at the same time may
   * share. A box that exists stays as it is, so a repeated command finds its own; it counts as offered again, so that a sweep under
   * way leaves it. Throws KeyNotStored.
   */
  async put(boxes: readonly NewBox[], newKeys: readonly MintedKey[] = []): Promise<Put> {
    const digests = new Map<string, string>();
    if (boxes.length === 0) return { digests, keys: new Set() };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const stored = await this.#puts.do({ boxes, newKeys });
      const earlier: string[] = [];
      for (const { boxId } of boxes) {
        const digest = stored.digests.get(boxId);
        if (digest === undefined) earlier.push(boxId);
        else digests.set(boxId, digest);
      }
      for (const { box_id, bytes } of await this.offerAgain(earlier)) digests.set(box_id, digestOf(bytes));
      if (boxes.every(({ boxId }) => digests.has(boxId)))
        return {
          digests,
          keys: new Set(newKeys.map(({ key }) => key.id).filter((id) => stored.keys.has(id))),
        };
    }
    throw new Error('A box was swept again and again while its command offered it. Try the command again.');
  }

  /** The boxes of these ids, by id; one that the vault does not have is left out. */
  async get(boxIds: readonly string[]): Promise<ReadonlyMap<string, StoredBox>> {
    if (boxIds.length === 0) return new Map();
    const { rows } = await this.pool.query<StoredBox>({
      name: 'vault_boxes',
      text: 'SELECT box_id AS "boxId", kind, key_id AS "keyId", subject, bytes FROM vault.text_box WHERE box_id = ANY($1)',
      values: [boxIds],
    });
    return new Map(rows.map((row) => [row.boxId, row]));
  }

  private async insert(group: readonly Offered[]): Promise<Stored[]> {
    const boxes = group.flatMap((offered) => offered.boxes);
    const newKeys = group.flatMap((offered) => offered.newKeys);
    try {
      const { rows } = await this.pool.query<StoredRow>({
        ...INSERT_BOXES,
        values: [
          ...keyColumns(newKeys, this.now()),
          boxes.map(({ boxId }) => boxId),
          boxes.map(({ kind }) => kind),
          boxes.map(({ keyId }) => keyId),
          boxes.map(({ subject }) => subject),
          byteaArray(boxes.map(({ bytes }) => bytes)),
        ],
      });
      const digests = new Map<string, string>();
      const keys = new Set<string>();
      for (const { box_id, digest, key_id } of rows)
        if (key_id === null) digests.set(box_id, digest.toString('base64url'));
        else keys.add(key_id);
      return group.map(() => ({ digests, keys }));
    } catch (error) {
      if (codeOf(error) === FOREIGN_KEY_VIOLATION) throw new KeyNotStored();
      throw error;
    }
  }

  private async offerAgain(boxIds: readonly string[]) {
    if (boxIds.length === 0) return [];
    const { rows } = await this.pool.query<{ box_id: string; bytes: Buffer }>(
      'UPDATE vault.text_box SET offered_at = greatest(offered_at, $2) WHERE box_id = ANY($1) RETURNING box_id, bytes',
      [boxIds, this.now()],
    );
    return rows;
  }
}

/** What one command offers. */
interface Offered {
  readonly boxes: readonly NewBox[];
  readonly newKeys: readonly MintedKey[];
}

/** What a group left in the vault: digests by box id, as PostgreSQL draws them of what it stored, and ids of keys. */
interface Stored {
  readonly digests: ReadonlyMap<string, string>;
  readonly keys: ReadonlySet<string>;
}
type StoredRow =
  | { readonly box_id: string; readonly digest: Buffer; readonly key_id: null }
  | { readonly box_id: null; readonly digest: null; readonly key_id: string };

const ATTEMPTS = 3;
const FOREIGN_KEY_VIOLATION = '23503';
const SQLSTATE = /^\d[\dA-Z]{4}$/;
const OF_THE_SERVER = /^(08|53|57)/;

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown }).code;

/** Whether a group may have failed by what one of it offers, as a key that is not stored, and not because the server is away. */
function mayBeOnesOwn(error: unknown): boolean {
  const code = String(codeOf(error));
  return error instanceof KeyNotStored || (SQLSTATE.test(code) && !OF_THE_SERVER.test(code));
}

const INSERT_BOXES = {
  name: 'vault_put',
  text: `WITH keys AS (${INSERT_KEYS} RETURNING key_id),
  boxes AS (
    INSERT INTO vault.text_box (box_id, kind, key_id, subject, bytes, offered_at)
    SELECT box_id, kind, key_id, subject, bytes, $6
    FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::bytea[]) AS offered (box_id, kind, key_id, subject, bytes)
    ON CONFLICT (box_id) DO NOTHING RETURNING box_id, sha256(bytes) AS digest
  )
  SELECT box_id, digest, NULL AS key_id FROM boxes UNION ALL SELECT NULL, NULL, key_id FROM keys`,
};
