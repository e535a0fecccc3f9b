import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stream's row no longer gets a new box with each step: it says which version's state its box holds. */
export class KeepSnapshots1764001300000 implements MigrationInterface {
  readonly name = 'KeepSnapshots1764001300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger.stream_state ADD COLUMN IF NOT EXISTS snapshot_version int;
      UPDATE ledger.stream_state SET snapshot_version = version WHERE snapshot_version IS NULL;
      ALTER TABLE ledger.stream_state ALTER COLUMN snapshot_version SET DEFAULT 0,
        ALTER COLUMN snapshot_version SET NOT NULL
    `);
  }

  /**
   * Only who holds the keys can bring a snapshot up to its row's version: where one is older the column stays, so that nothing is
   * lost by coming back, and a program from before it refuses that row.
   */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM ledger.stream_state WHERE snapshot_version <> version) THEN
          ALTER TABLE ledger.stream_state DROP COLUMN snapshot_version;
        END IF;
      END $$
    `);
  }
}
