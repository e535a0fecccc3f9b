import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { KeyKind } from './key-kind.js';

/** One data key, wrapped; `wrapped` is null once it is destroyed. */
export interface DataKeyRow {
  readonly keyId: string;
  readonly kind: KeyKind;
  readonly subject: string;
  readonly wrapped: Buffer | null;
  readonly master: string;
  readonly createdAt: Date;
  readonly destroyedAt: Date | null;
}

const columns = {
  keyId: { type: 'text', name: 'key_id', primary: true },
  kind: { type: 'text' },
  subject: { type: 'text' },
  wrapped: { type: 'bytea', nullable: true },
  master: { type: 'text' },
  createdAt: { type: 'timestamptz', name: 'created_at' },
  destroyedAt: { type: 'timestamptz', name: 'destroyed_at', nullable: true },
} satisfies Record<keyof DataKeyRow, EntitySchemaColumnOptions>;

export const DataKeyEntity = new EntitySchema<DataKeyRow>({
  name: 'DataKey',
  schema: 'vault',
  tableName: 'data_key',
  columns,
});
