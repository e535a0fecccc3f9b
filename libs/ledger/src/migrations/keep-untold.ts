import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_ROLES } from '../roles.js';

/** Tables whose boxes are replaced or added with each step. */
const BOXED = ['ledger.stream_state', 'ledger.event', 'ledger.effect'];
const everyone = Object.values(LEDGER_ROLES).join(', ');

/**
 * What workflows were not told moves to a narrow table of its own: a stream's row holds a box of kilobytes, and no update of it
 * was heap-only while an index named what every step changes. What fell due is found by an index of its own. Boxes are random
 * bytes, which PostgreSQL need not try to compress.
 */
export class KeepUntold1764001200000 implements MigrationInterface {
  readonly name = 'KeepUntold1764001200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.untold (
        stream text PRIMARY KEY,
        version int NOT NULL,
        told int NOT NULL,
        since timestamptz NOT NULL
      ) WITH (fillfactor = 50);
      ALTER TABLE ledger.untold OWNER TO ${DATABASE_OWNER};
      GRANT SELECT, INSERT, UPDATE ON ledger.untold TO ${everyone};
      GRANT DELETE ON ledger.untold TO ${LEDGER_ROLES.api}, ${LEDGER_ROLES.conducting};
      INSERT INTO ledger.untold (stream, version, told, since)
        SELECT stream, version, told, last_recorded_at FROM ledger.stream_state WHERE told < version AND stage IS NOT NULL;
      DROP INDEX ledger.stream_state_untold;
      ALTER TABLE ledger.stream_state DROP COLUMN told;
      CREATE INDEX stream_state_wake ON ledger.stream_state (wake_at) WHERE stage IS NOT NULL;
      ${BOXED.map((table) => `ALTER TABLE ${table} ALTER COLUMN box SET STORAGE EXTERNAL;`).join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${BOXED.map((table) => `ALTER TABLE ${table} ALTER COLUMN box SET STORAGE EXTENDED;`).join('\n')}
      DROP INDEX ledger.stream_state_wake;
      ALTER TABLE ledger.stream_state ADD COLUMN told int NOT NULL DEFAULT 0;
      UPDATE ledger.stream_state SET told = version;
      UPDATE ledger.stream_state s SET told = u.told FROM ledger.untold u WHERE u.stream = s.stream;
      CREATE INDEX stream_state_untold ON ledger.stream_state (stream) WHERE told < version AND stage IS NOT NULL;
      DROP TABLE ledger.untold
    `);
  }
}
