import { ORIGINS } from '@vigil/domain/decider';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EFFECT_STATES } from '../effect-state.js';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

/** The record itself: events, receipts, effects, state rows, positions and roots. Needs the roles of `createLedgerRoles`. */
export class CreateLedger1764000100000 implements MigrationInterface {
  readonly name = 'CreateLedger1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
    await runner.query(PRIVILEGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA ledger CASCADE');
  }
}

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const TABLES = `
  CREATE SCHEMA ledger;

  CREATE TABLE ledger.stream_state (
    stream text PRIMARY KEY,
    kind text NOT NULL,
    version int NOT NULL DEFAULT 0,
    decided_at int NOT NULL DEFAULT 0,
    told int NOT NULL DEFAULT 0,
    stage text CHECK (stage IN (${list(STAGES)})),
    wake_at timestamptz,
    final boolean NOT NULL DEFAULT false,
    ended boolean NOT NULL DEFAULT false,
    last_recorded_at timestamptz,
    last_effective_at timestamptz,
    head bytea,
    key_id text,
    box bytea
  ) WITH (fillfactor = 60);
  CREATE INDEX stream_state_untold ON ledger.stream_state (stream) WHERE told < version AND stage IS NOT NULL;
  CREATE INDEX stream_state_open ON ledger.stream_state (stream) WHERE NOT ended AND stage IS NOT NULL;

  CREATE TABLE ledger.event (
    stream text NOT NULL,
    seq int NOT NULL CHECK (seq > 0),
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    origin text NOT NULL CHECK (origin IN (${list(ORIGINS)})),
    recorded_at timestamptz NOT NULL,
    key_id text NOT NULL,
    box bytea NOT NULL,
    prev_hash bytea,
    hash bytea NOT NULL,
    PRIMARY KEY (stream, seq),
    CHECK ((seq = 1) = (prev_hash IS NULL))
  );
  CREATE INDEX event_order ON ledger.event (xid, stream, seq);

  CREATE TABLE ledger.command_receipt (
    stream text NOT NULL,
    command_id text NOT NULL,
    fingerprint bytea NOT NULL,
    first_seq int NOT NULL,
    last_seq int NOT NULL,
    key_id text NOT NULL,
    answer bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (stream, command_id)
  );

  CREATE TABLE ledger.effect (
    id text PRIMARY KEY,
    stream text NOT NULL,
    seq int NOT NULL,
    n int NOT NULL,
    queue text NOT NULL CHECK (queue IN ('conducting', 'effects')),
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN (${list(EFFECT_STATES)})),
    attempts int NOT NULL DEFAULT 0,
    key_id text NOT NULL,
    box bytea NOT NULL,
    done_at timestamptz,
    UNIQUE (stream, seq, n)
  ) WITH (fillfactor = 80);
  CREATE INDEX effect_open ON ledger.effect (stream) WHERE state IN ('OPEN', 'SENDING');

  CREATE TABLE ledger.number_sequence (token bytea PRIMARY KEY, value int NOT NULL) WITH (fillfactor = 50);

  CREATE TABLE ledger.ledger (
    position bigint PRIMARY KEY CHECK (position > 0),
    stream text NOT NULL,
    seq int NOT NULL,
    chain bytea NOT NULL,
    UNIQUE (stream, seq)
  );
  CREATE TABLE ledger.sequencer (one boolean PRIMARY KEY DEFAULT true CHECK (one), floor xid8 NOT NULL);
  INSERT INTO ledger.sequencer (floor) VALUES ('0');

  CREATE TABLE ledger.daily_root (
    day date PRIMARY KEY,
    position bigint NOT NULL,
    chain bytea NOT NULL,
    signature bytea NOT NULL,
    key_id text NOT NULL
  );
`;

/** Triggers bind even the tables' owner: privileges alone would not. */
const NEVER_CHANGED = ['event', 'command_receipt', 'ledger', 'daily_root'];
const TRIGGERS = `
  CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% of ledger.% is refused: what is recorded is never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;
  ${NEVER_CHANGED.map(
    (table) =>
      `CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.${table} EXECUTE FUNCTION ledger.refuse_change();`,
  ).join('\n')}
`;

const { api, conducting, effects } = LEDGER_ROLES;
const everyone = `${api}, ${conducting}, ${effects}`;
const OWNED = [...NEVER_CHANGED, 'stream_state', 'effect', 'number_sequence', 'sequencer'];

/** A person's command settles what fell due before it, so the API records events of the clockwork too. */
const PRIVILEGES = `
  REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
  GRANT USAGE ON SCHEMA ledger TO ${everyone};
  GRANT SELECT, INSERT ON ledger.event, ledger.command_receipt TO ${everyone};
  GRANT SELECT, INSERT, UPDATE ON ledger.stream_state, ledger.effect, ledger.number_sequence TO ${everyone};
  GRANT SELECT ON ledger.ledger, ledger.daily_root, ledger.sequencer TO ${everyone};
  GRANT INSERT ON ledger.ledger, ledger.daily_root TO ${conducting};
  GRANT UPDATE ON ledger.sequencer TO ${conducting};

  ALTER TABLE ledger.event ENABLE ROW LEVEL SECURITY;
  CREATE POLICY readable ON ledger.event FOR SELECT TO ${everyone} USING (true);
  CREATE POLICY people ON ledger.event FOR INSERT TO ${api} WITH CHECK (origin IN ('person', 'clockwork'));
  CREATE POLICY calendar ON ledger.event FOR INSERT TO ${conducting} WITH CHECK (origin IN ('clockwork', 'stream'));
  CREATE POLICY results ON ledger.event FOR INSERT TO ${effects} WITH CHECK (origin = 'clockwork');

  ${OWNED.map((table) => `ALTER TABLE ledger.${table} OWNER TO ${DATABASE_OWNER};`).join('\n')}
  ALTER FUNCTION ledger.refuse_change OWNER TO ${DATABASE_OWNER};
  ALTER SCHEMA ledger OWNER TO ${DATABASE_OWNER};
`;
