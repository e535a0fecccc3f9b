import type { RunningProgram } from './child-process.js';
import type { Print } from './print.js';

export interface KeptProgram {
  /** Resolves to a sentence when it was given up: it ended by itself again and again. It never rejects. */
  readonly givenUp: Promise<string>;
  /** How it ended last, or undefined while it runs. */
  readonly ending: () => string | undefined;
  /** Ends it for good, and returns when it is gone. */
  readonly stop: () => Promise<void>;
}

export interface Keeping {
  readonly start: () => Promise<RunningProgram>;
  readonly print: Print;
}

/** Having run for so long it counts as well. */
const WELL_AFTER_MS = 60_000;
/** So many ends in a row, none after it was well, and it is given up: the same cause would end it again. */
const PATIENCE = 3;

/** Starts a program and starts it again whenever it ends without being asked to, as a service manager does. */
export async function keepProgram({ start, print }: Keeping): Promise<KeptProgram> {
  let program = await start();
  let stopping = false;
  let coming: Promise<void> = Promise.resolve();
  const givenUp = new Promise<string>((giveUp) => {
    const watch = async (since: number, endsBefore: number): Promise<void> => {
      const said = await program.ended;
      if (stopping) return;
      const ends = Date.now() - since >= WELL_AFTER_MS ? 1 : endsBefore + 1;
      if (ends >= PATIENCE) {
        giveUp(`${said}, ${ends} times one after another. What it said last:\n${program.tail()}`);
        return;
      }
      print(`${said}; it is started again. Nothing that was answered is lost.`);
      coming = start().then(
        (next) => {
          program = next;
          void watch(Date.now(), ends);
        },
        (error: unknown) => {
          giveUp(error instanceof Error ? error.message : `${program.name} could not be started again.`);
        },
      );
    };
    void watch(Date.now(), 0);
  });
  return {
    givenUp,
    ending: () => program.ending(),
    stop: async () => {
      stopping = true;
      await coming;
      await program.stop();
    },
  };
}
