import type { Print } from './print.js';

export interface Endings {
  /** Aborted as soon as the ending begins: whatever is under way gives up. */
  readonly signal: AbortSignal;
  /** Adds what must be ended. The last added ends first; what is added after the ending began ends at once. */
  readonly add: (name: string, end: () => Promise<void> | void) => Promise<void>;
  /** Ends everything in order, once; a failing end stops no other. Returns whether all went well. */
  readonly all: () => Promise<boolean>;
}

interface Entry {
  readonly name: string;
  readonly end: () => Promise<void> | void;
}

/** Keeps what was started, so that it ends in the opposite order whatever happens. */
export function endings(print: Print): Endings {
  const entries: Entry[] = [];
  const under = new AbortController();
  let ending: Promise<boolean> | undefined;

  const end = async (entry: Entry): Promise<boolean> => {
    try {
      await entry.end();
      return true;
    } catch (error) {
      print(`${entry.name} did not end well: ${error instanceof Error ? error.message : 'unknown reason'}`);
      return false;
    }
  };
  const endAll = async () => {
    under.abort(new Error('Vigil is ending'));
    let well = true;
    for (let entry = entries.pop(); entry !== undefined; entry = entries.pop())
      well = (await end(entry)) && well;
    return well;
  };
  return {
    signal: under.signal,
    async add(name, ender) {
      if (under.signal.aborted) await end({ name, end: ender });
      else entries.push({ name, end: ender });
      under.signal.throwIfAborted();
    },
    all: () => (ending ??= endAll()),
  };
}
