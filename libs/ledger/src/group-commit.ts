import type { Pool } from 'pg';
import { BEGIN, inTransaction, sendWithCommit } from './in-transaction.js';
import { LedgerUnavailable } from './ledger-unavailable.js';
import { statementsOf, type Batch } from './batch.js';
import type { Answer } from './statement.js';

/** What is recorded of one stream, and who waits for it. */
interface Waiting {
  readonly stream: string;
  readonly batches: readonly Batch[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what is to be recorded of several streams in one transaction, by one packet, with one statement for each kind of rows: what
 * comes while earlier groups are on their way goes with the next, so that a busy office shares begin, commit, the disk's flush and
 * the start of each statement, and a quiet one waits for nothing.
 */
export class GroupCommit {
  readonly #waiting: Waiting[] = [];
  #underWay = 0;
  #called = false;

  constructor(private readonly pool: Pool) {}

  /**
   * Writes the batches, the first of which locks the stream without waiting for it, with those that others bring for the same
   * statements in the same order, and answers what each statement answered, for all of the group, once they are committed; the first
   * two must not be empty. The caller sees to it that no two at once are of one stream. Throws what they would throw alone, with
   * nothing of them done: a group in which one fails is rolled back, and each of it tried by itself. Throws LedgerUnavailable.
   */
  commit(stream: string, batches: readonly Batch[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, batches, resolve, reject });
      this.#call();
    });
  }

  /** Lets the next group go after what this turn of the event loop still brings. */
  #call(): void {
    if (this.#called || this.#underWay === AT_ONCE || this.#waiting.length === 0) return;
    this.#called = true;
    setImmediate(() => {
      this.#called = false;
      this.#underWay += 1;
      void this.#run(this.#waiting.splice(0, MOST)).finally(() => {
        this.#underWay -= 1;
        this.#call();
      });
      this.#call();
    });
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    try {
      await this.#transact(group);
    } catch (error) {
      if (group.length === 1 || error instanceof LedgerUnavailable)
        for (const { reject } of group) reject(error);
      else await Promise.all(group.map((one) => this.#transact([one]).catch(one.reject)));
    }
  }

  async #transact(group: readonly Waiting[]): Promise<void> {
    // All in one order, as every group: what two of them change besides their streams is then not waited for in a circle.
    const ordered = group.toSorted((one, other) => (one.stream < other.stream ? -1 : 1));
    const statements = statementsOf(ordered.map(({ batches }) => batches));
    const { commit: answers } = await inTransaction(this.pool, async (client, note) => ({
      commit: await sendWithCommit(client, note, [...BEGIN, ...statements]),
    }));
    for (const { resolve } of group) resolve(answers.slice(BEGIN.length));
  }
}

/** So many groups are on their way at once: enough for the database to work on one while another waits for the disk. */
const AT_ONCE = 2;
/** So many streams are in a group, at most. */
const MOST = 32;
