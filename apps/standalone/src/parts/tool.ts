import { execFile } from 'node:child_process';

export interface ToolOptions {
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds after which it is ended. */
  readonly forAtMost: number;
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/**
 * Runs a tool to its end and returns what it wrote to standard output.
 * Throws an error that says which tool, why, and the last line it wrote.
 */
export function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<string> {
  const { env, forAtMost, cwd, signal, user } = options;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      {
        env,
        timeout: forAtMost,
        killSignal: 'SIGKILL',
        maxBuffer: 16 * 1024 * 1024,
        ...(cwd && { cwd }),
        ...(signal && { signal }),
        ...user,
      },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else reject(new Error(`${command}: ${reason(error, stderr, forAtMost)}`, { cause: error }));
      },
    );
  });
}

function reason(
  error: Error & { code?: unknown; killed?: boolean },
  stderr: string,
  forAtMost: number,
): string {
  if (error.code === 'ENOENT') return 'not installed';
  if (error.name === 'AbortError') return 'interrupted';
  if (error.killed) return `not done within ${Math.round(forAtMost / 1000)} s`;
  return stderr.trim().split('\n').at(-1) || 'failed';
}
