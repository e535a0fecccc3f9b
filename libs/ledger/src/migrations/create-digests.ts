import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

/** The mornings on which a colleague is told by one mail that something waits: who and when, and nothing of what. */
export class CreateDigests1764000900000 implements MigrationInterface {
  readonly name = 'CreateDigests1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE read.digest (
        colleague text NOT NULL,
        day text NOT NULL,
        due_at timestamptz NOT NULL,
        over_at timestamptz,
        PRIMARY KEY (colleague, day)
      );
      CREATE INDEX digest_open ON read.digest (due_at, colleague) WHERE over_at IS NULL;
      ALTER TABLE read.digest OWNER TO ${DATABASE_OWNER};
      GRANT SELECT, INSERT, UPDATE (over_at) ON read.digest TO ${LEDGER_ROLES.conducting};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read.digest');
  }
}
