import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** One identity (`I`, subject = personId) or one text (`T`, subject = stream), sealed. */
export interface TextBoxRow {
  readonly boxId: string;
  readonly kind: 'I' | 'T';
  readonly keyId: string;
  readonly subject: string;
  readonly bytes: Buffer;
  /** When a command last offered this box: the sweep's clock, and all of a row that may ever change. */
  readonly offeredAt: Date;
}

const columns = {
  boxId: { type: 'text', name: 'box_id', primary: true },
  kind: { type: 'text' },
  keyId: { type: 'text', name: 'key_id' },
  subject: { type: 'text' },
  bytes: { type: 'bytea' },
  offeredAt: { type: 'timestamptz', name: 'offered_at' },
} satisfies Record<keyof TextBoxRow, EntitySchemaColumnOptions>;

export const TextBoxEntity = new EntitySchema<TextBoxRow>({
  name: 'TextBox',
  schema: 'vault',
  tableName: 'text_box',
  columns,
});
