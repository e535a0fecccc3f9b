import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endProcess, STOP_KINDLY } from './end-process.js';
import type { Print } from './print.js';
import { processMark } from './process-mark.js';

const signal = z.enum(['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGKILL']);
const record = z.strictObject({
  pid: z.number().int().positive(),
  mark: z.string(),
  turn: z.number().int(),
  signals: z.array(signal),
});
type Recorded = z.infer<typeof record>;
export type StopSignal = z.infer<typeof signal>;

const OWNER = 'owner';

export interface DataFolder {
  readonly path: string;
  /** Remembers a process, so that the next start can end it if this one is killed. */
  readonly remember: (name: string, pid: number, signals?: readonly StopSignal[]) => void;
  readonly forget: (name: string) => void;
  /** Lets another start have the folder. */
  readonly release: () => void;
}

/**
 * Takes a data folder for this process alone, creating it if need be. Processes that an earlier, killed owner left
 * running are ended first, the last started first. Throws if the earlier owner still runs.
 */
export async function claimDataFolder(path: string, print: Print): Promise<DataFolder> {
  const run = join(path, 'run');
  mkdirSync(run, { recursive: true });
  const fileOf = (name: string) => join(run, `${name}.json`);
  let turn = 0;
  const remember: DataFolder['remember'] = (name, pid, signals = STOP_KINDLY) => {
    const mark = processMark(pid);
    if (mark === undefined) return; // it has already ended
    write(fileOf(name), { pid, mark, turn: turn++, signals: [...signals] });
  };
  const forget = (name: string) => {
    rmSync(fileOf(name), { force: true });
  };

  const owner = read(fileOf(OWNER));
  if (owner && owner.pid !== process.pid && runs(owner))
    throw new Error(
      `Vigil already runs with the data folder ${path} (process ${owner.pid}). ` +
        'Stop it first, or set VIGIL_DATA to another folder.',
    );
  remember(OWNER, process.pid);
  await endLeftovers(run, print);
  return {
    path,
    remember,
    forget,
    release: () => {
      forget(OWNER);
    },
  };
}

/** Whether the process that last took this data folder still runs. */
export function isClaimed(path: string): boolean {
  const owner = read(join(path, 'run', `${OWNER}.json`));
  return owner !== undefined && runs(owner);
}

async function endLeftovers(run: string, print: Print): Promise<void> {
  const leftovers = readdirSync(run)
    .map((file) => ({ name: file.replace(/\.json$/, ''), file: join(run, file) }))
    .filter(({ name }) => name !== OWNER)
    .flatMap(({ name, file }) => ({
      name,
      file,
      ...(read(file) ?? { pid: 0, mark: '', turn: 0, signals: [] }),
    }))
    .toSorted((one, other) => other.turn - one.turn);
  for (const { name, file, pid, mark, signals } of leftovers) {
    if (pid > 0 && processMark(pid) === mark) {
      print(`Ending ${name}, which an interrupted start left running (process ${pid}) …`);
      await endProcess(pid, signals);
    }
    rmSync(file, { force: true });
  }
}

const runs = ({ pid, mark }: Recorded): boolean => processMark(pid) === mark;

function read(file: string): Recorded | undefined {
  try {
    return record.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // no record, or one cut short by a kill
  }
}

function write(file: string, recorded: Recorded): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, JSON.stringify(recorded));
  renameSync(fresh, file);
}
