import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** A signed day: the chain over everything at its last position. `day` is `2026-04-30` in UTC. */
export interface DailyRootRow {
  readonly day: string;
  readonly position: string;
  readonly chain: Buffer;
  readonly signature: Buffer;
  readonly keyId: string;
}

const columns = {
  day: { type: 'date', primary: true },
  position: { type: 'bigint' },
  chain: { type: 'bytea' },
  signature: { type: 'bytea' },
  keyId: { type: 'text', name: 'key_id' },
} satisfies Record<keyof DailyRootRow, EntitySchemaColumnOptions>;

export const DailyRootEntity = new EntitySchema<DailyRootRow>({
  name: 'DailyRoot',
  schema: 'ledger',
  tableName: 'daily_root',
  columns,
});
