import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/** One running term of a stream; `term` is a keyed token of its kind and subject. */
export interface DeadlineRow {
  readonly stream: string;
  readonly term: Buffer;
  readonly dueAt: Date;
  readonly nextAt: Date | null;
  readonly keyId: string;
  readonly box: Buffer;
}

const columns = {
  stream: { type: 'text', primary: true },
  term: { type: 'bytea', primary: true },
  dueAt: { type: 'timestamptz', name: 'due_at' },
  nextAt: { type: 'timestamptz', name: 'next_at', nullable: true },
  keyId: { type: 'text', name: 'key_id' },
  box: { type: 'bytea' },
} satisfies Record<keyof DeadlineRow, EntitySchemaColumnOptions>;

export const DeadlineEntity = new EntitySchema<DeadlineRow>({
  name: 'Deadline',
  schema: 'read',
  tableName: 'deadline',
  columns,
});
