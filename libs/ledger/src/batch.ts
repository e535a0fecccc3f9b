import type { Statement } from './statement.js';

/** SQL that is parsed once a connection. */
export type Sql = Omit<Statement, 'values'>;

/**
 * What one statement writes: each of its parameters is a column, an array with an element for each row. So what several streams
 * bring for it is written by it once.
 */
export interface Batch {
  readonly sql: Sql;
  /** In the order of the statement's parameters; none, or empty ones, if there is nothing to write. */
  readonly columns: readonly (readonly unknown[])[];
}

/** Rows whose values stand in the order of a statement's parameters. */
export type Rows = readonly (readonly unknown[])[];

/** The batch of these rows. */
export const batchOf = (sql: Sql, rows: Rows): Batch => ({
  sql,
  columns: (rows[0] ?? []).map((_, column) => rows.map((row) => row[column])),
});

/**
 * The statements that write what several bring, each of whom brings batches for the same statements in the same order, many of them
 * empty: in that order, without those for which there is nothing.
 */
export function statementsOf(brought: readonly (readonly Batch[])[]): Statement[] {
  const [first = []] = brought;
  return first.flatMap(({ sql }, n) => {
    const batches = brought.map((each) => each[n] as Batch).filter(({ columns }) => columns.some(isFilled));
    const [{ columns } = { columns: [] }, ...others] = batches;
    if (columns.length === 0) return [];
    if (others.length === 0) return [{ ...sql, values: columns }];
    const values = columns.map((column, at) =>
      column.concat(...others.map((other) => other.columns[at] ?? [])),
    );
    return [{ ...sql, values }];
  });
}

const isFilled = (column: readonly unknown[]): boolean => column.length > 0;
