import { Worker } from 'node:worker_threads';
import type { Folded } from '@vigil/ledger/fold-share';
import type { Hand } from '@vigil/ledger/rebuild';
import type { RebuildConfiguration } from './configuration.js';

/** A share given to a thread, and what it came to. */
export interface ShareAsked {
  readonly id: number;
  readonly streams: readonly string[];
}
export type ShareAnswered = { readonly id: number } & (
  | { readonly folded: Folded }
  /** The error itself crosses threads without its class, so its name and words do. */
  | { readonly failed: { readonly name: string; readonly message: string } }
);

export interface FoldingThreads {
  readonly hands: readonly Hand[];
  readonly end: () => Promise<void>;
}

/**
 * Starts threads that fold shares of a rebuild, each with connections and a cache of keys of its own.
 *
 * @param entry the path of the built `fold.main.js`
 * @param count how many: one for each processor that PostgreSQL leaves over
 */
export function startFoldingThreads(
  entry: string,
  configuration: RebuildConfiguration,
  count: number,
): FoldingThreads {
  const threads = Array.from({ length: count }, () => new FoldingThread(entry, configuration));
  return {
    hands: threads.map((thread) => (streams) => thread.fold(streams)),
    end: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

/** A share is folded and forgotten: with room for it among the young, collecting it takes a third. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

class FoldingThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, { resolve: (folded: Folded) => void; reject: (error: Error) => void }>();
  #next = 0;
  #lost: Error | undefined;

  constructor(entry: string, configuration: RebuildConfiguration) {
    this.#worker = new Worker(entry, { workerData: configuration, resourceLimits: YOUNG });
    this.#worker.on('message', (answer: ShareAnswered) => {
      this.answered(answer);
    });
    this.#worker.on('error', (error) => {
      this.lose(error as Error);
    });
    this.#worker.on('exit', () => {
      this.lose(new Error('A thread that folds ended before its work.'));
    });
  }

  fold(streams: readonly string[]): Promise<Folded> {
    if (this.#lost) return Promise.reject(this.#lost);
    const asked: ShareAsked = { id: this.#next++, streams };
    return new Promise((resolve, reject) => {
      this.#asked.set(asked.id, { resolve, reject });
      this.#worker.postMessage(asked);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  private answered(answer: ShareAnswered): void {
    const waiting = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if ('folded' in answer) waiting?.resolve(answer.folded);
    else waiting?.reject(Object.assign(new Error(answer.failed.message), { name: answer.failed.name }));
  }

  private lose(error: Error): void {
    this.#lost ??= error;
    for (const { reject } of this.#asked.values()) reject(this.#lost);
    this.#asked.clear();
  }
}
