import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { startProgram } from './child-process.js';
import type { DataFolder } from './data-folder.js';
import type { Endings } from './endings.js';
import type { Search } from './finding.js';
import { portFor } from './ports.js';
import { findTemporalCli } from './temporal-cli.js';
import { until } from './until.js';

const SERVING = 60_000;

export interface TemporalWish {
  /** A server that already runs (`host:port`): nothing is started. */
  readonly address: string | undefined;
  readonly namespace: string;
  readonly port: number;
  readonly pagePort: number;
  /** Where Temporal's page asks for payloads in clear, for eyes that are entitled to them. */
  readonly codecEndpoint?: string | undefined;
}

export interface Temporal {
  readonly address: string;
  readonly namespace: string;
  /** The address of Temporal's own page; undefined for a server that we did not start. */
  readonly page: string | undefined;
  /** Resolves to a sentence when the server ends; undefined for a server that we did not start. */
  readonly ended: Promise<string> | undefined;
}

/** Finds or starts a Temporal server and returns when it serves the namespace. */
export async function startTemporal(
  wish: TemporalWish,
  search: Search,
  folder: DataFolder,
  ending: Endings,
): Promise<Temporal> {
  const { address: external, namespace } = wish;
  if (external !== undefined) {
    await until(`Temporal at TEMPORAL_ADDRESS (${external})`, () => serves(external, namespace), {
      forAtMost: SERVING,
      every: 500,
    });
    return { address: external, namespace, page: undefined, ended: undefined };
  }

  const command = await findTemporalCli(search);
  const port = await portFor(folder.path, 'temporal', wish.port);
  const pagePort = await portFor(folder.path, 'temporal-page', wish.pagePort);
  mkdirSync(join(folder.path, 'temporal'), { recursive: true });
  const args = serverArguments({ ...wish, port, pagePort }, join(folder.path, 'temporal', 'temporal.db'));
  const program = await startProgram({ name: 'temporal', command, args, env: search.env }, folder);
  await ending.add(program.name, program.stop);

  const address = `127.0.0.1:${port}`;
  await until('Temporal should serve', () => serves(address, namespace), {
    forAtMost: SERVING,
    unless: () => program.ending() && `${program.ending()}\n${program.tail()}`,
  });
  return { address, namespace, page: `http://127.0.0.1:${pagePort}`, ended: program.ended };
}

/** The arguments of a development server that keeps what it holds in one file, and loses nothing when killed. */
export function serverArguments(
  wish: Pick<TemporalWish, 'namespace' | 'port' | 'pagePort' | 'codecEndpoint'>,
  file: string,
): string[] {
  const { namespace, port, pagePort, codecEndpoint } = wish;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace],
    ...['--ui-ip', '127.0.0.1', '--ui-port', String(pagePort), '--ui-disable-news-fetch'],
    ...(codecEndpoint === undefined ? [] : ['--ui-codec-endpoint', codecEndpoint]),
    ...['--db-filename', file, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=2'],
    // The transfer queue is polled 20 times a second unless told otherwise: up to 50 ms on every activity.
    ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=1000'],
    ...['--log-level', 'warn'],
  ];
}

async function serves(address: string, namespace: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } finally {
    await connection.close();
  }
}
