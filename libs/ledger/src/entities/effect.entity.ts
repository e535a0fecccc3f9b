import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { EffectState } from '../effect-state.js';

/** One act that was decided: what it is, in the box, and how far it got. */
export interface EffectRow {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly n: number;
  readonly queue: 'conducting' | 'effects';
  readonly state: EffectState;
  readonly attempts: number;
  readonly keyId: string;
  readonly box: Buffer;
  readonly doneAt: Date | null;
}

const columns = {
  id: { type: 'text', primary: true },
  stream: { type: 'text' },
  seq: { type: 'int' },
  n: { type: 'int' },
  queue: { type: 'text' },
  state: { type: 'text' },
  attempts: { type: 'int' },
  keyId: { type: 'text', name: 'key_id' },
  box: { type: 'bytea' },
  doneAt: { type: 'timestamptz', name: 'done_at', nullable: true },
} satisfies Record<keyof EffectRow, EntitySchemaColumnOptions>;

export const EffectEntity = new EntitySchema<EffectRow>({
  name: 'Effect',
  schema: 'ledger',
  tableName: 'effect',
  columns,
});
