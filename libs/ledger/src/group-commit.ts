import { InGroups } from '@vigil/vault/in-groups';
import type { Pool } from 'pg';
import { statementsOf, type Batch } from './batch.js';
import { BEGIN_STEP, inTransaction, sendWithCommit } from './in-transaction.js';
import { LedgerUnavailable } from './ledger-unavailable.js';
import type { Answer } from './statement.js';

/** What is recorded of one stream. */
interface OfStream {
  readonly stream: string;
  readonly batches: readonly Batch[];
}

/**
 * Commits what is to be recorded of several streams in one transaction, by one packet, with one statement for each kind of rows: a
 * busy office shares begin, commit, the disk's flush and the start of each statement.
 */
export class GroupCommit {
  readonly #groups: InGroups<OfStream, readonly Answer[]>;

  constructor(private readonly pool: Pool) {
    this.#groups = new InGroups(
      (group) => this.#transact(group),
      (error) => !(error instanceof LedgerUnavailable),
    );
  }

  /**
   * Writes the batches, the first of which locks the stream without waiting for it, with those that others bring for the same
   * statements in the same order, and answers what each statement answered, for all of the group, once they are committed; the first
   * two must not be empty. The caller sees to it that no two at once are of one stream. Throws what they would throw alone, with
   * nothing of them done: a group in which one fails is rolled back, and each of it tried by itself. Throws LedgerUnavailable.
   */
  commit(stream: string, batches: readonly Batch[]): Promise<readonly Answer[]> {
    return this.#groups.do({ stream, batches });
  }

  async #transact(group: readonly OfStream[]): Promise<(readonly Answer[])[]> {
    // All in one order, as every group: what two of them change besides their streams is then not waited for in a circle.
    const ordered = group.toSorted((one, other) => (one.stream < other.stream ? -1 : 1));
    const statements = statementsOf(ordered.map(({ batches }) => batches));
    const { commit: answers } = await inTransaction(this.pool, async (client, note) => ({
      commit: await sendWithCommit(client, note, [...BEGIN_STEP, ...statements]),
    }));
    const answered = answers.slice(BEGIN_STEP.length);
    return group.map(() => answered);
  }
}
