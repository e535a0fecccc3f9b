import type { Client } from '@temporalio/client';
import type { Course } from '@vigil/workflows/contract';
import { poke, PokeFailed } from '@vigil/workflows/poke';
import type { PokeBudget } from '@vigil/workflows/poke-budget';

export interface PokerOptions {
  readonly client: () => Promise<Client>;
  readonly taskQueue: string;
  readonly workflowId: (stream: string) => string;
  /** The course of a stream with all steps since the version last told. */
  readonly course: (stream: string) => Promise<Course | null>;
  readonly markTold: (stream: string, version: number) => Promise<void>;
  readonly budget: PokeBudget;
  /** A clock that never runs backwards, in ms. */
  readonly now: () => number;
  /** How many pokes may be under way. */
  readonly atOnce?: number;
}

/** News that wait for a poke. */
interface News {
  readonly course: () => Promise<Course | null>;
  readonly since: number;
}

/**
 * Tells workflows the news after a commit, outside the answer's path.
 *
 * 1. One poke is in flight per stream; news that come meanwhile, or while the budget is empty, go with the next.
 * 2. What waited longer than PATIENCE_MS, and what fails, is left to the worker's relay, which finds it in the record: both would
 *    else tell the same streams when there is most to do.
 * 3. While Temporal is away nothing is tried but now and then, so that steps do not pay for it.
 */
export class Poker {
  private readonly waiting = new Map<string, News>();
  private readonly flying = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private awayUntil = -Infinity;
  private pause = FIRST_PAUSE_MS;
  private closed = false;

  constructor(private readonly options: PokerOptions) {}

  /** Returns at once. `course` gives the course after the step, if the caller has it; otherwise it is loaded. */
  tell(stream: string, course = () => this.options.course(stream)): void {
    const now = this.options.now();
    if (this.closed || now < this.awayUntil) return;
    this.waiting.set(stream, { course, since: this.waiting.get(stream)?.since ?? now });
    this.fly();
  }

  /** Resolves when nothing is in flight; later news are refused. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.clear();
    clearTimeout(this.timer);
    while (this.flying.size > 0) await new Promise((resolve) => setImmediate(resolve));
  }

  private fly(): void {
    const { budget, atOnce = AT_ONCE, now } = this.options;
    for (const [stream, { course, since }] of this.waiting) {
      if (this.flying.size >= atOnce) return;
      if (now() - since > PATIENCE_MS) {
        this.waiting.delete(stream);
        continue;
      }
      if (this.flying.has(stream)) continue;
      if (!budget.take()) {
        this.flyIn(budget.wait());
        return;
      }
      this.waiting.delete(stream);
      this.flying.add(stream);
      void this.pokeOne(stream, course).finally(() => {
        this.flying.delete(stream);
        this.fly();
      });
    }
  }

  private flyIn(ms: number): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.fly();
    }, ms);
  }

  private async pokeOne(stream: string, course: News['course']): Promise<void> {
    const { client, taskQueue, workflowId, markTold } = this.options;
    try {
      const news = await course();
      if (news === null) return;
      await poke((await client()).workflow, {
        workflowId: workflowId(stream),
        stream,
        taskQueue,
        course: news,
      });
      this.pause = FIRST_PAUSE_MS;
      await markTold(stream, news.version);
    } catch (error) {
      // The relay finds `told < version` within two seconds and tells it again; nothing is lost.
      if (error instanceof PokeFailed && error.reason === 'unreachable') this.leaveAlone();
    }
  }

  private leaveAlone(): void {
    const now = this.options.now();
    if (now < this.awayUntil) return; // another that was under way with the one that found it
    this.awayUntil = now + this.pause;
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
    this.waiting.clear();
  }
}

const AT_ONCE = 8;
/** Below the relay's two seconds. */
const PATIENCE_MS = 1_500;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
