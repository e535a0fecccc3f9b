import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LEDGER_ROLES } from '../roles.js';

/**
 * Which boxes of the vault stand in an event, noted in clear beside it, so that those of refused commands can be found and swept.
 * An id tells nothing: it is a keyed hash, and stands in the vault's own table too. A ledger that has events already is not
 * `whole`: what they name was not noted, so nothing of it is ever swept.
 */
export class NameBoxes1764000500000 implements MigrationInterface {
  readonly name = 'NameBoxes1764000500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.naming, ledger.named_box');
  }
}

const { api, conducting, effects } = LEDGER_ROLES;
const TABLES = `
  CREATE TABLE ledger.named_box (box_id text PRIMARY KEY);
  CREATE TABLE ledger.naming (one boolean PRIMARY KEY DEFAULT true CHECK (one), whole boolean NOT NULL);
  INSERT INTO ledger.naming (whole) SELECT NOT EXISTS (SELECT FROM ledger.event);

  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.named_box EXECUTE FUNCTION ledger.refuse_change();
  GRANT SELECT, INSERT ON ledger.named_box TO ${api}, ${conducting}, ${effects};
  GRANT SELECT ON ledger.naming TO ${conducting};
  ALTER TABLE ledger.named_box OWNER TO ${DATABASE_OWNER};
  ALTER TABLE ledger.naming OWNER TO ${DATABASE_OWNER};
`;
