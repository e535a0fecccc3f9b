import { byteaArray } from './bytea-array.js';
import type { DataKey } from './box.js';
import type { KeyKind } from './key-kind.js';
import type { WrappedKey } from './key-service.js';

/** What has a data key: see KeyKind for what `subject` names. */
export interface KeySubject {
  readonly kind: KeyKind;
  readonly subject: string;
}

/** A new data key with the row that stores it; not stored yet. */
export interface MintedKey extends KeySubject, WrappedKey {
  readonly key: DataKey;
}

/** Stores minted keys ($1 to $6 from `keyColumns`); a subject that has a key keeps it. */
export const INSERT_KEYS = `INSERT INTO vault.data_key (key_id, kind, subject, wrapped, master, created_at)
  SELECT key_id, kind, subject, wrapped, master, $6::timestamptz
  FROM unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::text[]) AS minted (key_id, kind, subject, wrapped, master)
  ON CONFLICT (kind, subject) DO NOTHING`;

export const keyColumns = (keys: readonly MintedKey[], now: Date): unknown[] => [
  keys.map(({ key }) => key.id),
  keys.map(({ kind }) => kind),
  keys.map(({ subject }) => subject),
  byteaArray(keys.map(({ wrapped }) => wrapped)),
  keys.map(({ master }) => master),
  now,
];
