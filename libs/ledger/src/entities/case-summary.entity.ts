import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Stage } from '@vigil/domain/vocabulary/stage';

/** One row per case, for lists; disposable: a rebuild folds it again from the ledger. */
export interface CaseSummaryRow {
  readonly stream: string;
  readonly stage: Stage;
  readonly alongside: Stage[];
  readonly hold: boolean;
  readonly final: boolean;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly risk: string | null;
  readonly stageSince: Date;
  readonly registeredAt: Date;
  readonly nextDueAt: Date | null;
  readonly dueAt: Date | null;
  readonly tokens: Buffer[];
  readonly keyId: string;
  readonly box: Buffer;
}

const columns = {
  stream: { type: 'text', primary: true },
  stage: { type: 'text' },
  alongside: { type: 'text', array: true },
  hold: { type: 'boolean' },
  final: { type: 'boolean' },
  unit: { type: 'text', nullable: true },
  officer: { type: 'text', nullable: true },
  risk: { type: 'text', nullable: true },
  stageSince: { type: 'timestamptz', name: 'stage_since' },
  registeredAt: { type: 'timestamptz', name: 'registered_at' },
  nextDueAt: { type: 'timestamptz', name: 'next_due_at', nullable: true },
  dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
  tokens: { type: 'bytea', array: true },
  keyId: { type: 'text', name: 'key_id' },
  box: { type: 'bytea' },
} satisfies Record<keyof CaseSummaryRow, EntitySchemaColumnOptions>;

export const CaseSummaryEntity = new EntitySchema<CaseSummaryRow>({
  name: 'CaseSummary',
  schema: 'read',
  tableName: 'case_summary',
  columns,
});
