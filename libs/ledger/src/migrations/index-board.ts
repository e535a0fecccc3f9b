import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boardIndex } from './board-index.js';

/** The board counts tens of thousands of open cases in milliseconds. */
export class IndexBoard1764000600000 implements MigrationInterface {
  readonly name = 'IndexBoard1764000600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(boardIndex('read'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read.case_summary_board');
  }
}
