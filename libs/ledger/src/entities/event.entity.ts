import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Origin } from '@vigil/domain/decider';

/** One recorded event. All that identifies is in the box. */
export interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly origin: Origin;
  readonly recordedAt: Date;
  readonly keyId: string;
  readonly box: Buffer;
  readonly prevHash: Buffer | null;
  readonly hash: Buffer;
}

const columns = {
  stream: { type: 'text', primary: true },
  seq: { type: 'int', primary: true },
  origin: { type: 'text' },
  recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  keyId: { type: 'text', name: 'key_id' },
  box: { type: 'bytea' },
  prevHash: { type: 'bytea', name: 'prev_hash', nullable: true },
  hash: { type: 'bytea' },
} satisfies Record<keyof EventRow, EntitySchemaColumnOptions>;

export const EventEntity = new EntitySchema<EventRow>({
  name: 'Event',
  schema: 'ledger',
  tableName: 'event',
  columns,
});
