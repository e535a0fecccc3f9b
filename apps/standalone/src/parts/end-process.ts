import type { StopSignal } from './data-folder.js';
import { processMark } from './process-mark.js';
import { until } from './until.js';

export const STOP_KINDLY: readonly StopSignal[] = ['SIGTERM', 'SIGKILL'];
const GRACE = 20_000;

/**
 * Ends a process, and with the last signal the whole group it leads: sends the signals in order, each after the
 * grace (milliseconds) of the one before. Returns when it has ended; throws if it outlives the last signal.
 */
export async function endProcess(pid: number, signals = STOP_KINDLY, grace = GRACE): Promise<void> {
  const mark = processMark(pid);
  if (mark === undefined) return;
  const ended = () => processMark(pid) !== mark;
  for (const [index, signal] of signals.entries()) {
    send(index > 0 && index === signals.length - 1 ? -pid : pid, signal);
    try {
      await until(`Process ${pid} should end`, ended, { forAtMost: grace });
      return;
    } catch (error) {
      if (index === signals.length - 1) throw error;
    }
  }
}

function send(target: number, signal: StopSignal): void {
  try {
    process.kill(target, signal);
  } catch {
    // it ended meanwhile, or leads no group
    if (target < 0) send(-target, signal);
  }
}
