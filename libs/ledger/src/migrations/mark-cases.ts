import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boardIndex } from './board-index.js';
import { listOrder } from './lists-by-life.js';
import { markedCases, markedOrder } from './marked-cases.js';

/**
 * Board and filters read the lists' index alone. Until a case's next step, or a rebuild of the read models, it is marked with
 * everything: every filter then asks its tokens.
 */
export class MarkCases1764000980000 implements MigrationInterface {
  readonly name = 'MarkCases1764000980000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX read.case_reader_order;
      ${markedCases('read')}
      UPDATE read.case_reader r SET stage = s.stage, hold = s.hold, officer = s.officer, stage_since = s.stage_since
        FROM read.case_summary s WHERE s.stream = r.stream;
      ${markedOrder('read')}
      DROP INDEX read.case_summary_board;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX read.case_reader_order;
      ALTER TABLE read.case_reader
        DROP COLUMN stage, DROP COLUMN hold, DROP COLUMN officer, DROP COLUMN stage_since, DROP COLUMN marks;
      ${listOrder('read')}
      ${boardIndex('read')}
    `);
  }
}
