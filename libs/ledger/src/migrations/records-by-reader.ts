/**
 * The record of a State filed for each reader of its cases, like everything that is listed: what a reader may see is then counted
 * in one index, whatever share of all cases that is.
 */
export const recordsByReader = (schema: string): string => `
  ALTER TABLE ${schema}.state_record ADD COLUMN reader text NOT NULL DEFAULT '';
  ALTER TABLE ${schema}.state_record ALTER COLUMN reader DROP DEFAULT;
  ALTER TABLE ${schema}.state_record DROP CONSTRAINT state_record_pkey;
  ALTER TABLE ${schema}.state_record ADD PRIMARY KEY (stream, item, reader);
`;

/** The order in which a record is counted: equal keys stand together, so that the index holds each once. */
export const recordOrder = (schema: string): string =>
  `CREATE INDEX state_record_state ON ${schema}.state_record (state, reader, what);`;
