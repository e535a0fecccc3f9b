import type { Pool } from 'pg';
import { digestOf } from './box.js';
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
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly now: () => Date,
  ) {}

  /**
   * Stores boxes, and new keys that they need, in one statement with its own commit. A box that exists stays as it is, so a
   * repeated command finds its own; it counts as offered again, so that a sweep under way leaves it. Throws KeyNotStored.
   */
  async put(boxes: readonly NewBox[], newKeys: readonly MintedKey[] = []): Promise<Put> {
    const digests = new Map<string, string>();
    if (boxes.length === 0) return { digests, keys: new Set() };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { stored, keys } = await this.insert(boxes, newKeys);
      for (const { boxId, bytes } of boxes) if (stored.has(boxId)) digests.set(boxId, digestOf(bytes));
      const earlier = boxes.filter(({ boxId }) => !stored.has(boxId)).map(({ boxId }) => boxId);
      for (const { box_id, bytes } of await this.offerAgain(earlier)) digests.set(box_id, digestOf(bytes));
      if (boxes.every(({ boxId }) => digests.has(boxId))) return { digests, keys };
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

  private async insert(boxes: readonly NewBox[], newKeys: readonly MintedKey[]) {
    const now = this.now();
    try {
      const { rows } = await this.pool.query<{ box_id: string | null; key_id: string | null }>({
        ...INSERT_BOXES,
        values: [
          ...keyColumns(newKeys, now),
          boxes.map(({ boxId }) => boxId),
          boxes.map(({ kind }) => kind),
          boxes.map(({ keyId }) => keyId),
          boxes.map(({ subject }) => subject),
          boxes.map(({ bytes }) => bytes),
        ],
      });
      const ids = (column: 'box_id' | 'key_id') => new Set(rows.flatMap((row) => row[column] ?? []));
      return { stored: ids('box_id'), keys: ids('key_id') };
    } catch (error) {
      if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) throw new KeyNotStored();
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

const ATTEMPTS = 3;
const FOREIGN_KEY_VIOLATION = '23503';

const INSERT_BOXES = {
  name: 'vault_put',
  text: `WITH keys AS (${INSERT_KEYS} RETURNING key_id),
  boxes AS (
    INSERT INTO vault.text_box (box_id, kind, key_id, subject, bytes, offered_at)
    SELECT box_id, kind, key_id, subject, bytes, $6
    FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::bytea[]) AS offered (box_id, kind, key_id, subject, bytes)
    ON CONFLICT (box_id) DO NOTHING RETURNING box_id
  )
  SELECT box_id, NULL AS key_id FROM boxes UNION ALL SELECT NULL, key_id FROM keys`,
};
