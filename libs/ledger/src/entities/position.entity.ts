import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** The place of an event in the order over all streams, and the chain up to it. `position` is a decimal number. */
export interface PositionRow {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  readonly chain: Buffer;
}

const columns = {
  position: { type: 'bigint', primary: true },
  stream: { type: 'text' },
  seq: { type: 'int' },
  chain: { type: 'bytea' },
} satisfies Record<keyof PositionRow, EntitySchemaColumnOptions>;

export const PositionEntity = new EntitySchema<PositionRow>({
  name: 'Position',
  schema: 'ledger',
  tableName: 'ledger',
  columns,
});
