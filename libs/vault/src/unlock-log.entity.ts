import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** Who opened which identity or received text, when, and why (the reason sealed under a key of its own). */
export interface UnlockLogRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly caseStream: string;
  readonly subjectKind: 'person' | 'text' | 'case';
  /** The personId, or the text's box id. */
  readonly subject: string;
  readonly boxId: string;
  readonly keyId: string;
  readonly reason: Buffer;
}

const columns = {
  id: { type: 'text', primary: true },
  at: { type: 'timestamptz' },
  actor: { type: 'text' },
  caseStream: { type: 'text', name: 'case_stream' },
  subjectKind: { type: 'text', name: 'subject_kind' },
  subject: { type: 'text' },
  boxId: { type: 'text', name: 'box_id' },
  keyId: { type: 'text', name: 'key_id' },
  reason: { type: 'bytea' },
} satisfies Record<keyof UnlockLogRow, EntitySchemaColumnOptions>;

export const UnlockLogEntity = new EntitySchema<UnlockLogRow>({
  name: 'UnlockLog',
  schema: 'vault',
  tableName: 'unlock_log',
  columns,
});
