import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The SQLSTATE by which a statement tells that what was decided ahead of the lock no longer holds. */
export const MOVED_ON = 'VG001';

/** A step that was decided on what a process holds is refused, all of it, if the stream moved on meanwhile. */
export class TellMovedOn1764001400000 implements MigrationInterface {
  readonly name = 'TellMovedOn1764001400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ledger.moved_on() RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The stream moved on; the step is decided anew under its lock' USING ERRCODE = '${MOVED_ON}';
      END $$;
      ALTER FUNCTION ledger.moved_on OWNER TO ${DATABASE_OWNER}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger.moved_on');
  }
}
