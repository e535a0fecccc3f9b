import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

/**
 * The entries of cases in reports, in a schema: part of what a rebuild folds again. `cycle` is a keyed token of the year; number,
 * State, status, persons and all else are in the box, under the case's key.
 */
export const reportTables = (schema: string): string => `
  CREATE TABLE ${schema}.report_entry (
    stream text NOT NULL,
    entry_id text NOT NULL,
    cycle bytea NOT NULL,
    key_id text NOT NULL,
    box bytea NOT NULL,
    PRIMARY KEY (stream, entry_id)
  ) WITH (fillfactor = 70);
  CREATE INDEX report_entry_cycle ON ${schema}.report_entry (cycle, stream, entry_id);
  ALTER TABLE ${schema}.report_entry OWNER TO ${DATABASE_OWNER};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.report_entry TO ${Object.values(LEDGER_ROLES).join(', ')};
`;

/** The entries that left with published reports, by the case they stand in; folded from the cycles' events (`rebuildDeparted`). */
export const DEPARTED_TABLE = `
  CREATE TABLE read.departed_entry (
    stream text NOT NULL,
    entry_id text NOT NULL,
    cycle_stream text NOT NULL,
    key_id text NOT NULL,
    box bytea NOT NULL,
    PRIMARY KEY (stream, entry_id)
  );
  ALTER TABLE read.departed_entry OWNER TO ${DATABASE_OWNER};
  GRANT SELECT, INSERT, UPDATE, DELETE ON read.departed_entry TO ${Object.values(LEDGER_ROLES).join(', ')};
`;
