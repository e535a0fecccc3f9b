import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACT_KINDS, KEY_KINDS } from './key-kind.js';
import { DATABASE_OWNER } from './database-roles.js';
import { VAULT_ROLES } from './roles.js';

/** The vault's tables, their triggers, and who may do what with them. Needs the roles of `createVaultRoles`. */
export class CreateVault1764000000000 implements MigrationInterface {
  readonly name = 'CreateVault1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
    await runner.query(PRIVILEGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA vault CASCADE');
  }
}

/**
 * Who sweeps: the conducting worker, by one function that deletes boxes offered before a day and the keys of texts among them,
 * and nothing else. It needs to read neither boxes nor keys for it, and no role may delete a row by itself.
 */
export class SweepByFunction1764000010000 implements MigrationInterface {
  readonly name = 'SweepByFunction1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SWEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP FUNCTION vault.sweep; GRANT DELETE ON vault.text_box, vault.data_key TO ${effects}`,
    );
  }
}

/** The log of openings also tells of whole cases that were opened in an emergency. */
export class LogEmergencies1764000020000 implements MigrationInterface {
  readonly name = 'LogEmergencies1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(openings(['person', 'text', 'case']));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(openings(['person', 'text']));
  }
}
const openings = (
  kinds: readonly string[],
) => `ALTER TABLE vault.unlock_log DROP CONSTRAINT unlock_log_subject_kind_check,
  ADD CONSTRAINT unlock_log_subject_kind_check CHECK (subject_kind IN (${list(kinds)}))`;

export const VAULT_MIGRATIONS = [
  CreateVault1764000000000,
  SweepByFunction1764000010000,
  LogEmergencies1764000020000,
];

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const TABLES = `
  CREATE SCHEMA vault;

  CREATE TABLE vault.data_key (
    key_id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN (${list(KEY_KINDS)})),
    subject text NOT NULL,
    wrapped bytea,
    master text NOT NULL,
    created_at timestamptz NOT NULL,
    destroyed_at timestamptz,
    UNIQUE (kind, subject),
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
  );

  CREATE TABLE vault.text_box (
    box_id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('I', 'T')),
    key_id text NOT NULL REFERENCES vault.data_key,
    subject text NOT NULL,
    bytes bytea NOT NULL,
    offered_at timestamptz NOT NULL
  );
  CREATE INDEX text_box_sweep ON vault.text_box (offered_at, box_id);
  CREATE INDEX text_box_key ON vault.text_box (key_id);

  CREATE TABLE vault.unlock_log (
    id text PRIMARY KEY,
    at timestamptz NOT NULL,
    actor text NOT NULL,
    case_stream text NOT NULL,
    subject_kind text NOT NULL CHECK (subject_kind IN ('person', 'text')),
    subject text NOT NULL,
    box_id text NOT NULL,
    key_id text NOT NULL REFERENCES vault.data_key,
    reason bytea NOT NULL
  );
  CREATE INDEX unlock_log_case ON vault.unlock_log (case_stream, at);
  CREATE INDEX unlock_log_key ON vault.unlock_log (key_id);
`;

/** Triggers bind even the tables' owner: privileges alone would not. */
const TRIGGERS = `
  CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% of vault.% is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION vault.only_destroy() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.destroyed_at IS NULL AND NEW.destroyed_at IS NOT NULL AND NEW.wrapped IS NULL
       AND (NEW.key_id, NEW.kind, NEW.subject, NEW.master, NEW.created_at) = (OLD.key_id, OLD.kind, OLD.subject, OLD.master, OLD.created_at)
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'UPDATE of vault.data_key is refused: a key can only be destroyed, once' USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION vault.only_offer_again() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.offered_at >= OLD.offered_at
       AND (NEW.box_id, NEW.kind, NEW.key_id, NEW.subject, NEW.bytes) = (OLD.box_id, OLD.kind, OLD.key_id, OLD.subject, OLD.bytes)
    THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'UPDATE of vault.text_box is refused: a box is never changed' USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE FUNCTION vault.only_text_keys() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.kind = 'text' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'DELETE of vault.data_key is refused: a key is destroyed, its row stays' USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE TRIGGER only_destroy BEFORE UPDATE ON vault.data_key FOR EACH ROW EXECUTE FUNCTION vault.only_destroy();
  CREATE TRIGGER only_text_keys BEFORE DELETE ON vault.data_key FOR EACH ROW EXECUTE FUNCTION vault.only_text_keys();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON vault.data_key EXECUTE FUNCTION vault.refuse_change();
  CREATE TRIGGER only_offer_again BEFORE UPDATE ON vault.text_box FOR EACH ROW EXECUTE FUNCTION vault.only_offer_again();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON vault.text_box EXECUTE FUNCTION vault.refuse_change();
  CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON vault.unlock_log EXECUTE FUNCTION vault.refuse_change();
`;

const { api, conducting, effects } = VAULT_ROLES;

const PRIVILEGES = `
  ALTER TABLE vault.data_key ENABLE ROW LEVEL SECURITY;
  CREATE POLICY every_key ON vault.data_key TO ${api}, ${effects} USING (true) WITH CHECK (true);
  CREATE POLICY keys_of_facts ON vault.data_key TO ${conducting}
    USING (kind IN (${list(FACT_KINDS)})) WITH CHECK (kind IN (${list(FACT_KINDS)}));

  REVOKE ALL ON SCHEMA vault FROM PUBLIC;
  GRANT USAGE ON SCHEMA vault TO ${api}, ${conducting}, ${effects};
  GRANT SELECT, INSERT ON vault.data_key TO ${api}, ${conducting}, ${effects};
  GRANT SELECT, INSERT, UPDATE (offered_at) ON vault.text_box TO ${api};
  GRANT SELECT, INSERT ON vault.unlock_log TO ${api};
  GRANT SELECT, DELETE ON vault.text_box TO ${effects};
  GRANT DELETE ON vault.data_key TO ${effects};

  ALTER SCHEMA vault OWNER TO ${DATABASE_OWNER};
  ALTER TABLE vault.data_key OWNER TO ${DATABASE_OWNER};
  ALTER TABLE vault.text_box OWNER TO ${DATABASE_OWNER};
  ALTER TABLE vault.unlock_log OWNER TO ${DATABASE_OWNER};
  ALTER FUNCTION vault.refuse_change OWNER TO ${DATABASE_OWNER};
  ALTER FUNCTION vault.only_destroy OWNER TO ${DATABASE_OWNER};
  ALTER FUNCTION vault.only_offer_again OWNER TO ${DATABASE_OWNER};
  ALTER FUNCTION vault.only_text_keys OWNER TO ${DATABASE_OWNER};
`;

const SWEEP = `
  REVOKE DELETE ON vault.text_box, vault.data_key FROM ${effects};
  GRANT SELECT (box_id, offered_at) ON vault.text_box TO ${conducting};

  CREATE FUNCTION vault.sweep(box_ids text[], offered_before timestamptz) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    AS $$
      WITH gone AS (DELETE FROM vault.text_box WHERE box_id = ANY(box_ids) AND offered_at < offered_before RETURNING kind, key_id),
        keys AS (DELETE FROM vault.data_key WHERE key_id IN (SELECT key_id FROM gone WHERE kind = 'T'))
      SELECT count(*)::int FROM gone
    $$;
  REVOKE ALL ON FUNCTION vault.sweep FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION vault.sweep TO ${conducting};
  ALTER FUNCTION vault.sweep OWNER TO ${DATABASE_OWNER};
`;
