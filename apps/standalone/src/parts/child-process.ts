import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { DataFolder, StopSignal } from './data-folder.js';
import { endProcess } from './end-process.js';
import type { Print } from './print.js';

const TAIL = 30;
const LABEL_WIDTH = 12;

export interface Program {
  /** Short name, shown before its lines and used for its record in the data folder. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The whole environment of the program: it inherits nothing else. */
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  /** Signals that end it, in order; default SIGTERM, then SIGKILL. */
  readonly signals?: readonly StopSignal[];
  /** Where its lines go, with its name before them; without, only the last ones are kept, for error messages. */
  readonly print?: Print;
}

export interface RunningProgram {
  readonly name: string;
  readonly pid: number;
  /** Resolves when it has ended, to a sentence that says how. It never rejects. */
  readonly ended: Promise<string>;
  /** How it ended, or undefined while it runs. */
  readonly ending: () => string | undefined;
  /** The last lines it wrote. */
  readonly tail: () => string;
  /** Ends it and returns when it is gone. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program in a process group of its own, so that ctrl-C reaches only us and we end the parts in order.
 * The folder remembers it: if we are killed, the next start ends it.
 */
export async function startProgram(program: Program, folder: DataFolder): Promise<RunningProgram> {
  const { name, command, args, env, cwd, user, signals, print } = program;
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...user,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > TAIL) lines.shift();
      print?.(`${name.padEnd(LABEL_WIDTH)}| ${line}`);
    });

  let ending: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => {
      ending = code === null ? `${name} was ended by ${signal}` : `${name} ended with code ${code}`;
      folder.forget(name);
      resolve(ending);
    });
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => {
      reject(new Error(`${name} could not be started: ${cause.message}`, { cause }));
    });
    child.once('spawn', () => {
      resolve(child.pid ?? 0);
    });
  });
  folder.remember(name, pid, signals);
  return {
    name,
    pid,
    ended,
    ending: () => ending,
    tail: () => lines.join('\n'),
    stop: async () => {
      if (ending === undefined) await endProcess(pid, signals);
      await ended;
    },
  };
}

/** Starts one of Vigil's own processes (`apps/<app>/dist/main.js`), with its own environment only. */
export function startNode(
  app: Omit<Program, 'command' | 'args'> & { readonly entry: string; readonly args?: readonly string[] },
  folder: DataFolder,
): Promise<RunningProgram> {
  const { entry, args = [], ...rest } = app;
  return startProgram(
    { ...rest, command: process.execPath, args: ['--enable-source-maps', entry, ...args] },
    folder,
  );
}
