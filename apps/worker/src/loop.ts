import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.js';

export interface LoopOptions {
  /** What the log calls it. */
  readonly name: string;
  /** The pause between two passes, in ms. */
  readonly everyMs: number;
  /** One pass. Answers true if there is more to do at once. */
  readonly pass: () => Promise<boolean>;
  readonly log: Log;
}

export interface Running {
  /** Ends it and resolves when nothing of it is under way any more. Never rejects. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs passes for ever. A pass that fails is told once, and tried again after a pause that grows to ten seconds; the end of a
 * trouble is told too.
 */
export function startLoop({ name, everyMs, pass, log }: LoopOptions): Running {
  const stopping = new AbortController();
  const run = async () => {
    for (let failures = 0; !stopping.signal.aborted;) {
      let wait = everyMs;
      try {
        const more = await pass();
        if (failures > 0) log.info(`${name} works again`);
        failures = 0;
        if (more) wait = 0;
      } catch (error) {
        if (failures === 0) log.warn(`${name} fails, and goes on trying`, error);
        failures += 1;
        wait = backoff(everyMs, failures);
      }
      await pauseUnless(stopping.signal, wait);
    }
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

/** The pause after the nth failure in a row: doubled each time, ten seconds at most. */
export const backoff = (everyMs: number, failures: number): number =>
  Math.min(LONGEST_MS, everyMs * 2 ** Math.min(failures, 16));

/** Waits, or comes back at once when the signal is given. Never rejects. */
export async function pauseUnless(signal: AbortSignal, ms: number): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}

const LONGEST_MS = 10_000;
