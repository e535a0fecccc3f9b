import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

const TABLES = ['approval', 'state_record'] as const;

/**
 * What waits for a second person, filed for each who may decide it, those who may not as tokens; and what is counted of a State,
 * all as tokens.
 */
export const approvalsAndRecords = (schema: string): string => `
  CREATE TABLE ${schema}.approval (
    reader text NOT NULL,
    stream text NOT NULL,
    item bytea NOT NULL,
    due_at timestamptz NOT NULL,
    since timestamptz NOT NULL,
    not_by bytea[] NOT NULL,
    key_id text NOT NULL,
    box bytea NOT NULL,
    PRIMARY KEY (reader, stream, item)
  ) WITH (fillfactor = 80);

  CREATE TABLE ${schema}.state_record (
    stream text NOT NULL,
    item bytea NOT NULL,
    state bytea NOT NULL,
    what bytea NOT NULL,
    PRIMARY KEY (stream, item)
  ) WITH (fillfactor = 80);
  ${TABLES.map(
    (table) => `
      ALTER TABLE ${schema}.${table} OWNER TO ${DATABASE_OWNER};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.${table} TO ${Object.values(LEDGER_ROLES).join(', ')};`,
  ).join('')}
`;

/** The orders in which decisions are listed, and one of deadlines over all cases. */
export const approvalOrders = (schema: string): string => `
  CREATE INDEX approval_order ON ${schema}.approval (reader, due_at, stream, item);
  CREATE INDEX approval_stream ON ${schema}.approval (stream);
  CREATE INDEX deadline_order ON ${schema}.deadline (due_at, stream, term);
`;

/** The order in which the record of a State was counted at first. */
export const firstRecordOrder = (schema: string): string =>
  `CREATE INDEX state_record_state ON ${schema}.state_record (state, stream) INCLUDE (what);`;
