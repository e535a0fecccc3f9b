import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';
import { firstReadIndexes, firstReadTables } from './first-read-tables.js';

/** What lists show, and the inbox. */
export class CreateReadModels1764000200000 implements MigrationInterface {
  readonly name = 'CreateReadModels1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA read');
    await runner.query(`${firstReadTables('read')}${firstReadIndexes('read')}`);
    await runner.query(INBOX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
  }
}

const { api, conducting, effects } = LEDGER_ROLES;
const INBOX = `
  CREATE TABLE read.inbox (
    id text PRIMARY KEY,
    colleague text NOT NULL,
    stream text NOT NULL,
    effect_id text NOT NULL,
    at timestamptz NOT NULL,
    read_at timestamptz,
    key_id text NOT NULL,
    box bytea NOT NULL,
    UNIQUE (effect_id, colleague)
  );
  CREATE INDEX inbox_order ON read.inbox (colleague, at DESC, id DESC);
  ALTER TABLE read.inbox OWNER TO ${DATABASE_OWNER};

  REVOKE ALL ON SCHEMA read FROM PUBLIC;
  GRANT USAGE ON SCHEMA read TO ${api}, ${conducting}, ${effects};
  GRANT SELECT, UPDATE (read_at) ON read.inbox TO ${api};
  GRANT SELECT, INSERT ON read.inbox TO ${conducting};
  ALTER SCHEMA read OWNER TO ${DATABASE_OWNER};
`;
