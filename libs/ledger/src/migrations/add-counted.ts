import type { MigrationInterface, QueryRunner } from 'typeorm';
import { counted, countedOrder } from './counted.js';

/** Figures are counted from rows; those of cases that rest are filled by a rebuild of the read models. */
export class AddCounted1764000960000 implements MigrationInterface {
  readonly name = 'AddCounted1764000960000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${counted('read')}${countedOrder('read')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.counted');
  }
}
