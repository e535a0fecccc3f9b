import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A box of 2 KiB stands in its event's row. PostgreSQL would put it into a table beside, in two pieces with an index entry each,
 * which is half of what such a step writes. Rows that are there already stay as they are.
 */
export class KeepBoxesInRows1764001500000 implements MigrationInterface {
  readonly name = 'KeepBoxesInRows1764001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger.event SET (toast_tuple_target = 8160)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ledger.event RESET (toast_tuple_target)');
  }
}
