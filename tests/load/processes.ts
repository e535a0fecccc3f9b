import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of processes. Elsewhere there is nothing to read, and the figures are NaN. */
const PROC = '/proc';
const TICKS_PER_SECOND = 100;
const MIB = 1_048_576;

/** The resident memory of a process and all below it, in MiB. Pages that several share count once for each. */
export const residentMiB = (pid: number): number =>
  total(pid, (id) => (Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(id, 'status'))?.[1]) * 1024) / MIB);

/** The memory of a process and all below it that no other shares, in MiB: what it costs to run it. */
export const ownMiB = (pid: number): number =>
  total(pid, (id) => {
    const status = read(id, 'status');
    const kB = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
    return ((kB('VmRSS') - kB('RssFile') - kB('RssShmem')) * 1024) / MIB;
  });

/** Seconds of processor that a process and all below it have used so far, those that have ended included. */
export const cpuSeconds = (pid: number): number =>
  total(pid, (id) => {
    const fields = read(id, 'stat').split(') ')[1]?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
  });

function total(pid: number, of: (id: number) => number): number {
  if (!existsSync(PROC)) return NaN;
  return [pid, ...below(pid)].reduce((sum, id) => {
    const value = of(id);
    return Number.isNaN(value) ? sum : sum + value; // it has ended meanwhile
  }, 0);
}

function below(pid: number): readonly number[] {
  const children = readdirSync(PROC)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => Number(read(id, 'stat').split(') ')[1]?.split(' ')[1]) === pid);
  return children.flatMap((child) => [child, ...below(child)]);
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`${PROC}/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
