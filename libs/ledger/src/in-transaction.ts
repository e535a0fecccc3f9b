import type { Pool, PoolClient } from 'pg';
import { borrow } from './borrow.js';
import { LedgerUnavailable, mayRetry, meansUnavailable } from './ledger-unavailable.js';
import { sendTogether, type Answer, type Statement } from './statement.js';

/** Set just before everything is sent with the COMMIT behind it: from then on, a lost connection leaves open whether it was recorded. */
export interface CommitNote {
  committing: boolean;
}

/**
 * Runs a transaction that `attempt` begins itself; what it answers without `commit` is rolled back. Runs it again after a
 * deadlock or a lost serialization. Throws LedgerUnavailable, and whatever else the attempt throws.
 */
export async function inTransaction<T extends { readonly commit?: unknown }>(
  pool: Pool,
  attempt: (client: PoolClient, note: CommitNote) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const note: CommitNote = { committing: false };
    let client: PoolClient | undefined;
    let broken: Error | undefined;
    try {
      client = await borrow(pool);
      const done = await attempt(client, note);
      if (!done.commit) await client.query('ROLLBACK');
      return done;
    } catch (error) {
      if (meansUnavailable(error)) {
        broken = error as Error;
        throw new LedgerUnavailable(note.committing, error);
      }
      broken = await client?.query('ROLLBACK').then(
        () => undefined,
        (lost: unknown) => lost as Error,
      );
      if (tries === TRIES || !mayRetry(error)) throw error;
    } finally {
      client?.release(broken);
    }
  }
}
const TRIES = 8;

/**
 * Begins the transaction of a step. Its statements find every row by its key, however few they are now, so each is planned once a
 * connection and walks no table: by what PostgreSQL guesses of arrays that it does not know it would plan each anew each time, which
 * takes longer than to run it.
 */
export const BEGIN_STEP: readonly (Statement | string)[] = [
  'BEGIN',
  {
    name: 'plan_by_key',
    text: `SELECT set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)`,
    values: [],
  },
];

/** Sends what ends a transaction, with the COMMIT behind it, and answers what each answered. Throws if it was rolled back instead. */
export async function sendWithCommit(
  client: PoolClient,
  note: CommitNote,
  statements: readonly (Statement | string)[],
): Promise<readonly Answer[]> {
  note.committing = true;
  const answers = await sendTogether(client, [...statements, 'COMMIT']);
  if (answers.at(-1)?.command !== 'COMMIT')
    throw new Error('The transaction was rolled back where it should commit.');
  return answers.slice(0, -1);
}
