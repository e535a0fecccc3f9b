import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { startProgram, type RunningProgram } from '@vigil/standalone/parts/child-process';
import type { DataFolder } from '@vigil/standalone/parts/data-folder';
import { freePort } from '@vigil/standalone/parts/ports';
import { serverArguments } from '@vigil/standalone/parts/temporal';
import { until } from '@vigil/standalone/parts/until';

const SERVES = 60_000;
const NAMESPACE = 'default';

/** A real Temporal server that keeps what it holds in one file, on a port of its own. */
export class RealTemporal {
  readonly namespace = NAMESPACE;
  private running: RunningProgram | undefined;

  private constructor(
    private readonly command: string,
    private readonly folder: DataFolder,
    private readonly ports: { readonly port: number; readonly pagePort: number },
  ) {}

  static async start(command: string, folder: DataFolder): Promise<RealTemporal> {
    const [port = 0, pagePort = 0] = await Promise.all([freePort(), freePort()]);
    const temporal = new RealTemporal(command, folder, { port, pagePort });
    await temporal.comeBack();
    return temporal;
  }

  get address(): string {
    return `127.0.0.1:${this.ports.port}`;
  }

  /** The folder of its store: an SQLite file and its log. */
  get store(): string {
    return join(this.folder.path, 'temporal');
  }

  /** Starts it with what its store holds. */
  async comeBack(): Promise<void> {
    mkdirSync(this.store, { recursive: true });
    const args = serverArguments({ namespace: NAMESPACE, ...this.ports }, join(this.store, 'temporal.db'));
    const { command } = this;
    const running = await startProgram(
      { name: 'temporal', command, args, env: { PATH: '/usr/bin:/bin', HOME: this.folder.path } },
      this.folder,
    );
    this.running = running;
    await until('Temporal should serve', () => this.serves(), {
      forAtMost: SERVES,
      unless: () => running.ending() && running.tail(),
    });
  }

  /** From now on nobody answers at its address. Safe to repeat. */
  async goAway(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  /** What it last said. */
  said(): string {
    return this.running?.tail() ?? '';
  }

  /** Forgets every workflow, as after the loss of a disk. Only while it is away. */
  wipe(): void {
    rmSync(this.store, { recursive: true, force: true });
  }

  private async serves(): Promise<boolean> {
    const connection = await Connection.connect({ address: this.address, connectTimeout: 2_000 });
    try {
      await connection.withDeadline(Date.now() + 2_000, () =>
        connection.workflowService.describeNamespace({ namespace: NAMESPACE }),
      );
      return true;
    } finally {
      await connection.close();
    }
  }
}
