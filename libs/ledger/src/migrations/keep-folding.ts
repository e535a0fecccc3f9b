import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';

/** After which migration the lists were folded last: one row, or none before the first time. */
export class KeepFolding1764000995000 implements MigrationInterface {
  readonly name = 'KeepFolding1764000995000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.folding (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        migration text NOT NULL
      );
      ALTER TABLE ledger.folding OWNER TO ${DATABASE_OWNER};
      GRANT SELECT ON ledger_migration TO ${DATABASE_OWNER}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE SELECT ON ledger_migration FROM ${DATABASE_OWNER}; DROP TABLE ledger.folding`);
  }
}
