import type { Pool } from 'pg';
import { inTransaction, sendWithCommit } from './in-transaction.js';
import { LedgerUnavailable } from './ledger-unavailable.js';
import type { Answer, Statement } from './statement.js';

/** What is recorded of one stream, and who waits for it. */
interface Waiting {
  readonly stream: string;
  readonly statements: readonly Statement[];
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Commits what is to be recorded of several streams in one transaction, by one packet: what comes while earlier groups are on their
 * way goes with the next, so that a busy office shares begin, commit and the disk's flush, and a quiet one waits for nothing.
 */
export class GroupCommit {
  readonly #waiting: Waiting[] = [];
  #underWay = 0;
  #called = false;

  constructor(private readonly pool: Pool) {}

  /**
   * Runs the statements, whose first locks the stream without waiting for it, and answers what each answered once they are
   * committed. The caller sees to it that no two at once are of one stream. Throws what they would throw alone, with nothing of them
   * done: a group in which one fails is rolled back, and each of it tried by itself. Throws LedgerUnavailable.
   */
  commit(stream: string, statements: readonly Statement[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, statements, resolve, reject });
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
    const statements = ordered.flatMap((each) => each.statements);
    const { commit: answers } = await inTransaction(this.pool, async (client, note) => ({
      commit: await sendWithCommit(client, note, ['BEGIN', ...statements]),
    }));
    let next = 1; // behind the answer to BEGIN
    for (const each of ordered) each.resolve(answers.slice(next, (next += each.statements.length)));
  }
}

/** So many groups are on their way at once: enough for the database to work on one while another waits for the disk. */
const AT_ONCE = 3;
/** So many streams are in a group, at most. */
const MOST = 32;
