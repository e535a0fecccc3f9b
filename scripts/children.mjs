import { spawn } from 'node:child_process';
import { root } from './installed.mjs';

const GRACE = 30_000;
const running = new Set();

/**
 * Runs a program in a process group of its own, without standard input, and returns its exit code. Each line it
 * writes is shown and given to `onLine`.
 */
export function runProgram(command, args, { env = {}, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      let rest = '';
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        out.write(text);
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
      stream.on('end', () => onLine?.(rest));
    }
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      running.delete(child);
      resolve(1);
    });
    child.on('close', (code) => {
      signalGroup(child.pid, 'SIGKILL'); // whatever it left behind
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** Ends all running programs with their groups: kindly, and after a while by force. */
export async function endPrograms() {
  const ended = [...running].map(
    (child) =>
      new Promise((resolve) => {
        child.once('close', resolve);
        signalGroup(child.pid, 'SIGTERM');
        setTimeout(() => signalGroup(child.pid, 'SIGKILL'), GRACE).unref();
      }),
  );
  await Promise.all(ended);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // the group is already gone
  }
}
