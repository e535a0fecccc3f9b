import { startNode, type RunningProgram } from '@vigil/standalone/parts/child-process';
import type { DataFolder } from '@vigil/standalone/parts/data-folder';
import { until } from '@vigil/standalone/parts/until';

export interface NodeProgramSettings {
  readonly name: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const STARTS = 60_000;

/** One process of Vigil that a test starts, kills, and starts again. It says `ready` when it serves. */
export class NodeProgram {
  /** All lines that it said, in all its lives. */
  readonly said: string[] = [];
  private running: RunningProgram | undefined;

  constructor(
    private readonly settings: NodeProgramSettings,
    private readonly folder: DataFolder,
  ) {}

  /** Starts it and comes back when it serves; answers what it said after `ready`. */
  async start(): Promise<string> {
    const from = this.said.length;
    await this.launch();
    const line = () => this.said.slice(from).find((said) => /^ready\b/.test(said));
    await until(`${this.settings.name} should serve`, () => line() !== undefined, {
      forAtMost: STARTS,
      unless: () => this.running?.ending() && this.said.slice(from).join('\n'),
    });
    return (line() ?? '').slice('ready'.length).trim();
  }

  /** Starts it and does not wait: what it needs may be away. */
  async launch(): Promise<void> {
    if (this.running?.ending() === undefined && this.running !== undefined)
      throw new Error(`${this.settings.name} runs already.`);
    this.running = await startNode({ ...this.settings, print: (line) => this.hear(line) }, this.folder);
  }

  /** SIGKILL: whatever it was doing is cut off. */
  async kill(): Promise<void> {
    if (!this.running) return;
    process.kill(this.running.pid, 'SIGKILL');
    await this.running.ended;
  }

  /** Ends it as an operator does. Safe to repeat. */
  async stop(): Promise<void> {
    await this.running?.stop();
  }

  private hear(line: string): void {
    this.said.push(line.replace(/^[^|]*\| /, ''));
  }
}
