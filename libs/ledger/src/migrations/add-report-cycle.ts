import { CYCLE_PHASES } from '@vigil/domain/vocabulary/cycle-phase';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEPARTED_TABLE, reportTables } from './report-tables.js';

/** Report cycles: streams whose stages are the phases of a year, and the entries that cycles read of cases. */
export class AddReportCycle1764000450000 implements MigrationInterface {
  readonly name = 'AddReportCycle1764000450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allowStages([...STAGES, ...CYCLE_PHASES]));
    await runner.query(reportTables('read'));
    await runner.query(DEPARTED_TABLE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.report_entry, read.departed_entry');
    await runner.query(allowStages(STAGES));
  }
}

/** Which stages a stream may stand in. */
export const allowStages = (allowed: readonly string[]): string => `
  ALTER TABLE ledger.stream_state DROP CONSTRAINT stream_state_stage_check;
  ALTER TABLE ledger.stream_state ADD CONSTRAINT stream_state_stage_check
    CHECK (stage IN (${allowed.map((stage) => `'${stage}'`).join(', ')}));
`;
