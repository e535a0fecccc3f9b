import type { Duplex } from 'node:stream';
import type { PoolClient, QueryResult } from 'pg';

/** One prepared statement with its parameters. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Sends statements together, without waiting for each other's answers, and answers all results. In a transaction the first that
 * fails makes the rest fail with it; its error is the one thrown.
 */
export function sendTogether(
  client: PoolClient,
  statements: readonly (Statement | string)[],
): Promise<QueryResult<Row>[]> {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  // Callbacks, since a promise for each statement costs a step more than building them.
  return new Promise((resolve, reject) => {
    const results: QueryResult<Row>[] = [];
    let unanswered = statements.length;
    let failure: Error | undefined;
    const answered = (n: number) => (error: Error | null, result: QueryResult<Row>) => {
      if (error) failure ??= error;
      else results[n] = result;
      unanswered -= 1;
      if (unanswered > 0) return;
      if (failure) reject(failure);
      else resolve(results);
    };
    if (unanswered === 0) resolve(results);
    stream.cork(); // one packet instead of one a statement
    statements.forEach((statement, n) => {
      if (typeof statement === 'string') client.query<Row>(statement, answered(n));
      else client.query<Row>({ ...statement, values: [...statement.values] }, answered(n));
    });
    stream.uncork();
  });
}

type Row = Record<string, unknown>;
