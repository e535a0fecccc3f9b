import { CYCLE_PHASES } from '@vigil/domain/vocabulary/cycle-phase';
import { OFFICE_STAGES } from '@vigil/domain/vocabulary/office-stage';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowStages } from './add-report-cycle.js';

/** The office's stream has a stage, since it has a workflow: what it set itself a day for reminds. */
export class ConductOffice1764000950000 implements MigrationInterface {
  readonly name = 'ConductOffice1764000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(allowStages([...STAGES, ...CYCLE_PHASES, ...OFFICE_STAGES]));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE ledger.stream_state SET stage = NULL WHERE kind = 'office'`);
    await runner.query(allowStages([...STAGES, ...CYCLE_PHASES]));
  }
}
