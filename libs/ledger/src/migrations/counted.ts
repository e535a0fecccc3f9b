import { DATABASE_OWNER } from '@vigil/vault/database-roles';
import { LEDGER_ROLES } from '../roles.js';

/** What each case counts for in the figures of the office, all as tokens: part of what a rebuild folds again. */
export const counted = (schema: string): string => `
  CREATE TABLE ${schema}.counted (
    stream text NOT NULL,
    item bytea NOT NULL,
    figure bytea NOT NULL,
    codes bytea[] NOT NULL,
    PRIMARY KEY (stream, item)
  ) WITH (fillfactor = 80);
  ALTER TABLE ${schema}.counted OWNER TO ${DATABASE_OWNER};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${schema}.counted TO ${Object.values(LEDGER_ROLES).join(', ')};
`;

/** By figure, as they are counted. */
export const countedOrder = (schema: string): string =>
  `CREATE INDEX counted_figure ON ${schema}.counted (figure, stream);`;
