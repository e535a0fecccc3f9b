/**
 * What a case counted for is kept as long as a close of a month saw it: `since` is the first close that sees a row, `until` the
 * first that no longer does, `infinity` while it stands. So a closed month is counted like now, without a history.
 */
export const countedUntil = (schema: string): string => `
  ALTER TABLE ${schema}.counted
    ADD COLUMN since timestamptz NOT NULL DEFAULT '-infinity', ADD COLUMN until timestamptz NOT NULL DEFAULT 'infinity';
  ALTER TABLE ${schema}.counted ALTER COLUMN since DROP DEFAULT, ALTER COLUMN until DROP DEFAULT;
  ALTER TABLE ${schema}.counted DROP CONSTRAINT counted_pkey;
  ALTER TABLE ${schema}.counted ADD PRIMARY KEY (stream, item, until);
`;
