import { STAGES } from '@vigil/domain/vocabulary/stage';
import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

const TABLES = ['case_summary', 'case_reader', 'deadline', 'person_consent'] as const;

/**
 * The first read models' tables in a schema, with keys and privileges. Columns are what SQL sorts by; lists filter by `tokens`, keyed for facts and clear for columns; all else is in the box. Dates are instants; `infinity` sorts last.
 */
export const firstReadTables = (schema: string): string => `
  CREATE TABLE ${schema}.case_summary (
    stream text PRIMARY KEY,
    stage text NOT NULL CHECK (stage IN (${STAGES.map((stage) => `'${stage}'`).join(', ')})),
    alongside text[] NOT NULL,
    hold boolean NOT NULL,
    final boolean NOT NULL,
    unit text,
    officer text,
    risk text,
    stage_since timestamptz NOT NULL,
    registered_at timestamptz NOT NULL,
    next_due_at timestamptz,
    due_at timestamptz,
    tokens bytea[] NOT NULL,
    key_id text NOT NULL,
    box bytea NOT NULL
  ) WITH (fillfactor = 70);
  ALTER TABLE ${schema}.case_summary ALTER COLUMN tokens SET STATISTICS 1000;

  CREATE TABLE ${schema}.case_reader (
    reader text NOT NULL,
    stream text NOT NULL,
    sort_due_at timestamptz NOT NULL,
    PRIMARY KEY (reader, stream)
  ) WITH (fillfactor = 80);

  CREATE TABLE ${schema}.deadline (
    stream text NOT NULL,
    term bytea NOT NULL,
    due_at timestamptz NOT NULL,
    next_at timestamptz,
    key_id text NOT NULL,
    box bytea NOT NULL,
    PRIMARY KEY (stream, term)
  ) WITH (fillfactor = 80);

  CREATE TABLE ${schema}.person_consent (
    person text NOT NULL,
    stream text NOT NULL,
    scope text NOT NULL,
    addressee bytea NOT NULL,
    n int NOT NULL,
    status text NOT NULL,
    PRIMARY KEY (person, stream, scope, addressee, n)
  ) WITH (fillfactor = 80);

  ${TABLES.map(
    (table) => `
      ALTER TABLE ${schema}.${table} OWNER TO ${DATABASE_OWNER};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.${table} TO ${Object.values(LEDGER_ROLES).join(', ')};`,
  ).join('')}
`;

/** The indexes that lists walked at first. */
export const firstReadIndexes = (schema: string): string => `
  CREATE INDEX case_summary_tokens ON ${schema}.case_summary USING gin (tokens);
  CREATE INDEX case_reader_order ON ${schema}.case_reader (reader, sort_due_at, stream);
`;
