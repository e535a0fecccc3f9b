import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** How long to try, in milliseconds. */
  readonly forAtMost: number;
  /** Milliseconds between two tries. */
  readonly every?: number;
  /** Ends the waiting early: returns the reason why it is in vain, or undefined. */
  readonly unless?: () => string | undefined;
}

/**
 * Asks again and again until the answer is true. A try that throws counts as no.
 * Throws an error that names what was awaited, when it was in vain or took too long.
 */
export async function until(
  what: string,
  answer: () => boolean | Promise<boolean>,
  patience: Patience,
): Promise<void> {
  const giveUpAt = performance.now() + patience.forAtMost;
  let last: unknown;
  for (;;) {
    try {
      if (await answer()) return;
    } catch (error) {
      last = error;
    }
    const vain = patience.unless?.();
    if (vain !== undefined) throw new Error(`${what}: ${vain}`);
    if (performance.now() > giveUpAt) {
      const seconds = Math.round(patience.forAtMost / 1000);
      throw new Error(`${what}: not within ${seconds} seconds`, { cause: last });
    }
    await pause(patience.every ?? 50);
  }
}
