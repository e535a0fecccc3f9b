import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const STATE = 0;
const STARTED = 19;

/**
 * What tells one process from a later one that got the same id: when it started, as the system writes it.
 * Returns undefined if no such process runs (a zombie counts as ended).
 */
export function processMark(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? markFromProc(pid) : markFromPs(pid);
}

/** The command line of a running process, or undefined if it can't be read. */
export function commandLine(pid: number): string | undefined {
  try {
    if (existsSync('/proc/self/stat'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return ps(pid, 'command=');
  } catch {
    return undefined;
  }
}

function markFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[STATE] === 'Z' || fields[STATE] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[STARTED]}`;
  } catch {
    return undefined;
  }
}

function markFromPs(pid: number): string | undefined {
  try {
    return ps(pid, 'stat=').startsWith('Z') ? undefined : ps(pid, 'lstart=') || undefined;
  } catch {
    return undefined;
  }
}

const ps = (pid: number, column: string): string =>
  execFileSync('ps', ['-o', column, '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
