import { LIVES } from '../life.js';

/**
 * Parts the lists by the life of a case: each walk of the index reads open cases, or those that are over, never one through the
 * other. Tokens begin with the life too, so that the planner knows how many *open* cases a filter finds.
 */
export const listsByLife = (schema: string): string => `
  ALTER TABLE ${schema}.case_reader
    ADD COLUMN life text NOT NULL DEFAULT 'OPEN' CHECK (life IN (${LIVES.map((life) => `'${life}'`).join(', ')}));
  ALTER TABLE ${schema}.case_reader ALTER COLUMN life DROP DEFAULT;
`;

/** The order of a list within a life. */
export const listOrder = (schema: string): string =>
  `CREATE INDEX case_reader_order ON ${schema}.case_reader (reader, life, sort_due_at, stream);`;
