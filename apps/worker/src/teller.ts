import type { Client } from '@temporalio/client';
import { deciderOf } from '@vigil/domain/decider-of';
import { loadCourse } from '@vigil/ledger/load-course';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { markTold } from '@vigil/ledger/told';
import { TASK_QUEUES } from '@vigil/workflows/contract';
import { poke } from '@vigil/workflows/poke';

/** Tells workflows the news: what is recorded and not yet told. One poke is in flight per stream. */
export class Teller {
  private readonly flying = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();

  constructor(
    private readonly ledger: Pick<LedgerParts, 'pool' | 'sealer' | 'states' | 'tokens'>,
    private readonly client: Client,
  ) {}

  /**
   * Tells one stream's workflow all that is recorded, starting it if it does not run, and notes it. While a poke is in flight,
   * all who ask wait for the next one, which tells what was recorded meanwhile.
   *
   * @throws PokeFailed, or what the database says when it is away
   */
  tell(stream: string): Promise<void> {
    const waiting = this.waiting.get(stream);
    if (waiting) return waiting;
    const flying = this.flying.get(stream);
    if (!flying) return this.fly(stream);
    const next = flying
      .catch(() => undefined)
      .then(() => {
        this.waiting.delete(stream);
        return this.fly(stream);
      });
    this.waiting.set(stream, next);
    return next;
  }

  /** Tells it in the background, as after a commit; what fails is left to the relay. */
  tellSoon(stream: string): void {
    void this.tell(stream).catch(() => undefined);
  }

  /** Resolves when nothing is in flight. */
  async rest(): Promise<void> {
    while (this.flying.size + this.waiting.size > 0)
      await Promise.allSettled([...this.flying.values(), ...this.waiting.values()]);
  }

  private fly(stream: string): Promise<void> {
    const flight = this.tellNow(stream).finally(() => this.flying.delete(stream));
    this.flying.set(stream, flight);
    return flight;
  }

  private async tellNow(stream: string): Promise<void> {
    const { ledger, client } = this;
    const course = await loadCourse(ledger, deciderOf(stream), stream);
    if (course === null) return;
    const workflowId = ledger.tokens.workflowId(stream);
    await poke(client.workflow, { workflowId, stream, taskQueue: TASK_QUEUES.conducting, course });
    await markTold(ledger, stream, course.version);
  }
}
