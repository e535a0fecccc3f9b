import { Client } from 'pg';
import { startProgram } from './child-process.js';
import type { DataFolder } from './data-folder.js';
import type { Endings } from './endings.js';
import { prepareCluster, SUPERUSER } from './postgres-cluster.js';
import { portFor } from './ports.js';
import type { Print } from './print.js';
import { until } from './until.js';

const SERVING = 120_000; // after a kill it may have to replay its log first
const OLDEST = 160_000;

export interface PostgresWish {
  /** A server that already runs: nothing is started. The role must be allowed to create roles and databases. */
  readonly url: string | undefined;
  readonly port: number;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
}

export interface Postgres {
  /** The superuser's URL of the database `postgres` (or DATABASE_URL as given). Secret: it holds a password. */
  readonly url: string;
  /** Host and port, to be shown. */
  readonly address: string;
  /** Resolves to a sentence when the server ends; undefined for a server that we did not start. */
  readonly ended: Promise<string> | undefined;
}

/** Finds or starts PostgreSQL and returns when it answers. */
export async function startPostgres(
  wish: PostgresWish,
  folder: DataFolder,
  ending: Endings,
  print: Print,
): Promise<Postgres> {
  if (wish.url !== undefined) {
    const { url } = wish;
    const { host } = new URL(url);
    await until(`PostgreSQL at DATABASE_URL (${host})`, () => answers(url), {
      forAtMost: SERVING,
      every: 500,
    });
    return { url, address: host, ended: undefined };
  }

  const cluster = await prepareCluster(folder.path, print);
  const port = await portFor(folder.path, 'postgres', wish.port);
  const program = await startProgram(
    {
      name: 'postgres',
      command: cluster.binaries.postgres,
      args: serverArguments(cluster.folder, port, wish.settings ?? []),
      env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
      cwd: cluster.folder,
      // SIGTERM would wait for every client to leave; SIGKILL could leave its children behind
      signals: ['SIGINT', 'SIGQUIT'],
      ...(cluster.user && { user: cluster.user }),
    },
    folder,
  );
  await ending.add(program.name, program.stop);

  const url = `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/postgres`;
  await until('PostgreSQL should answer', () => answers(url), {
    forAtMost: SERVING,
    unless: () => program.ending() && `${program.ending()}\n${program.tail()}`,
  });
  return { url, address: `127.0.0.1:${port}`, ended: program.ended };
}

function serverArguments(folder: string, port: number, settings: readonly string[]): string[] {
  const own = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    // What people wrote must not reach a log: neither failed statements nor the values that errors quote.
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
  ];
  return ['-D', folder, ...[...own, ...settings].flatMap((setting) => ['-c', setting])];
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // a server that goes away meanwhile: the next try tells
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST) throw new Error(`PostgreSQL 16 or newer is needed, this is ${version / 10_000}`);
    return true;
  } finally {
    await client.end();
  }
}
