import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export type WorkerProgram = 'conducting' | 'effects' | 'roll';

const DIST = join(__dirname, '../../apps/worker/dist');

/** One of the worker's programs as its own process, as the build made it. */
export class WorkerProcess {
  private said = '';
  private readonly heard = new Set<() => void>();
  /** Resolves to its exit code when it has ended, or to the signal that ended it. */
  readonly ended: Promise<number | string | null>;

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        this.said += text.toString('utf8');
        this.tell();
      });
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        resolve(code ?? signal);
        this.tell();
      });
    });
  }

  static start(program: WorkerProgram, environment: Readonly<Record<string, string>>): WorkerProcess {
    const child = spawn(process.execPath, [join(DIST, `${program}.main.js`)], {
      env: { ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new WorkerProcess(child);
  }

  get output(): string {
    return this.said;
  }

  /** Resolves when it has said this; rejects if it ends before. */
  async says(words: string | RegExp): Promise<void> {
    const found = () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said));
    while (!found()) {
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`It ended without saying "${String(words)}":\n${this.said}`);
      await new Promise<void>((resolve) => this.heard.add(resolve));
    }
  }

  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string | null> {
    this.child.kill(signal);
    return this.ended;
  }

  private tell(): void {
    for (const listener of this.heard) listener();
    this.heard.clear();
  }
}
