import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** One notice to one colleague; what it says is in the box. */
export interface InboxRow {
  readonly id: string;
  readonly colleague: string;
  readonly stream: string;
  readonly effectId: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly keyId: string;
  readonly box: Buffer;
}

const columns = {
  id: { type: 'text', primary: true },
  colleague: { type: 'text' },
  stream: { type: 'text' },
  effectId: { type: 'text', name: 'effect_id' },
  at: { type: 'timestamptz' },
  readAt: { type: 'timestamptz', name: 'read_at', nullable: true },
  keyId: { type: 'text', name: 'key_id' },
  box: { type: 'bytea' },
} satisfies Record<keyof InboxRow, EntitySchemaColumnOptions>;

export const InboxEntity = new EntitySchema<InboxRow>({
  name: 'Inbox',
  schema: 'read',
  tableName: 'inbox',
  columns,
});
