import { MARK_BITS } from '../marks.js';

/**
 * What a case is for each of its readers beside its place: what a board counts, and the marks by which a list passes over most
 * cases that a filter does not find, so that both read one index and no other table.
 */
export const markedCases = (schema: string): string => `
  ALTER TABLE ${schema}.case_reader
    ADD COLUMN stage text NOT NULL DEFAULT '',
    ADD COLUMN hold boolean NOT NULL DEFAULT false,
    ADD COLUMN officer text,
    ADD COLUMN stage_since timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN marks bit(${MARK_BITS}) NOT NULL DEFAULT '${'1'.repeat(MARK_BITS)}';
  ALTER TABLE ${schema}.case_reader
    ${['stage', 'hold', 'stage_since', 'marks'].map((column) => `ALTER COLUMN ${column} DROP DEFAULT`).join(', ')};
`;

/** The order of a list within a life, with all that a board counts and a filter looks at first. */
export const markedOrder = (schema: string): string =>
  `CREATE INDEX case_reader_order ON ${schema}.case_reader (reader, life, sort_due_at, stream)
    INCLUDE (stage, hold, officer, stage_since, marks);`;
