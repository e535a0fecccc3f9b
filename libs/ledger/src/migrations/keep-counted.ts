import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countedUntil } from './counted-until.js';

/** Closed months are counted from rows. What counted before the last step is there after a rebuild of the read models. */
export class KeepCounted1764001000000 implements MigrationInterface {
  readonly name = 'KeepCounted1764001000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(countedUntil('read'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM read.counted WHERE until <> 'infinity';
      ALTER TABLE read.counted DROP CONSTRAINT counted_pkey;
      ALTER TABLE read.counted DROP COLUMN since, DROP COLUMN until;
      ALTER TABLE read.counted ADD PRIMARY KEY (stream, item);
    `);
  }
}
