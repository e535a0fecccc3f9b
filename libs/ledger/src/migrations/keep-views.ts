import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

/** Lists as their owners keep them, narrowed and under a name: whose each is, and the rest in the box. */
export class KeepViews1764001100000 implements MigrationInterface {
  readonly name = 'KeepViews1764001100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read.kept_view (
        id text PRIMARY KEY,
        colleague text NOT NULL,
        key_id text NOT NULL,
        box bytea NOT NULL
      );
      CREATE INDEX kept_view_owner ON read.kept_view (colleague);
      ALTER TABLE read.kept_view OWNER TO ${DATABASE_OWNER};
      GRANT SELECT, INSERT, UPDATE, DELETE ON read.kept_view TO ${LEDGER_ROLES.api};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.kept_view');
  }
}
