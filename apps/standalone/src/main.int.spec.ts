import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { freePort } from './parts/ports.js';
import { removeCluster } from './parts/postgres-cluster.js';
import { processMark } from './parts/process-mark.js';
import { until } from './parts/until.js';

const program = join(__dirname, '../dist/main.js');
const TEMPORAL_CLI = process.env['TEMPORAL_CLI'] ?? '';

/** PostgreSQL, Temporal, the API and both workers. */
const PARTS = 5;

describe('the one command', () => {
  let data = '';
  let environment: Record<string, string> = {};
  const started: ChildProcess[] = [];

  const start = async (expected = 'Vigil is up') => {
    const child = spawn(process.execPath, [program], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    started.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += String(text)));
    const ended = once(child, 'close');
    await until(`"${expected}" should be said`, () => said.includes(expected), {
      forAtMost: 90_000,
      unless: () => (child.exitCode === null ? undefined : said),
    });
    return { child, ended, said: () => said };
  };
  const query = async <T extends object>(sql: string): Promise<T[]> => {
    const { postgres: port } = z
      .looseObject({ postgres: z.number() })
      .parse(JSON.parse(readFileSync(join(data, 'ports.json'), 'utf8')));
    const password = readFileSync(join(data, 'postgres-password'), 'utf8').trim();
    const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const pids = () =>
    readdirSync(join(data, 'run'))
      .filter((file) => file !== 'owner.json')
      .map((file) =>
        z.looseObject({ pid: z.number() }).parse(JSON.parse(readFileSync(join(data, 'run', file), 'utf8'))),
      )
      .map(({ pid }) => pid);
  const running = (ids: number[]) => ids.filter((pid) => processMark(pid) !== undefined);

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'vigil-standalone-'));
    const [postgres = 0, temporal = 0, page = 0] = await Promise.all([freePort(), freePort(), freePort()]);
    environment = {
      PATH: [dirname(TEMPORAL_CLI), process.env['PATH']].join(':'),
      VIGIL_CACHE: dirname(TEMPORAL_CLI),
      VIGIL_DATA: data,
      POSTGRES_PORT: String(postgres),
      TEMPORAL_PORT: String(temporal),
      TEMPORAL_PAGE_PORT: String(page),
    };
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    removeCluster(data);
    rmSync(data, { recursive: true, force: true });
  });

  it('starts again with its data after it was killed, and ends all parts when asked to', async () => {
    const first = await start();
    await query('CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)');
    const left = pids();
    expect(running(left)).toHaveLength(PARTS);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(running(left)).toHaveLength(PARTS);

    const second = await start();
    expect(running(left)).toEqual([]);
    expect(await query('SELECT n FROM kept')).toEqual([{ n: 42 }]);
    const parts = pids();
    second.child.kill('SIGINT');
    expect(await second.ended).toEqual([0, null]);
    expect(running(parts)).toEqual([]);
    expect(readdirSync(join(data, 'run'))).toEqual([]);
  });

  it('is refused a second time with the same data', async () => {
    const first = await start();
    const second = await start('already runs');
    expect(await second.ended).toEqual([1, null]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual([0, null]);
  });

  it('starts a process of its own again when it was killed', async () => {
    const { child, ended, said } = await start();
    const api = () =>
      z
        .looseObject({ pid: z.number() })
        .parse(JSON.parse(readFileSync(join(data, 'run', 'api.json'), 'utf8'))).pid;
    const killed = api();
    process.kill(killed, 'SIGKILL');
    const again = () => said().split('api         | ready').length === 3;
    await until('the API should be ready again', again, {
      forAtMost: 60_000,
      unless: () => (child.exitCode === null ? undefined : said()),
    });
    expect(said()).toContain('api was ended by SIGKILL; it is started again');
    expect(api()).not.toBe(killed);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
  });

  it('ends with the part that ended, and says which and what to do', async () => {
    const { ended, said } = await start();
    const temporal = z
      .looseObject({ pid: z.number() })
      .parse(JSON.parse(readFileSync(join(data, 'run', 'temporal.json'), 'utf8')));
    process.kill(temporal.pid, 'SIGKILL');
    expect(await ended).toEqual([1, null]);
    expect(said()).toContain('temporal was ended by SIGKILL');
    expect(said()).toContain('run npm start again');
    expect(existsSync(join(data, 'run', 'postgres.json'))).toBe(false);
  });

  it('prints no secret', async () => {
    const { child, ended, said } = await start();
    child.kill('SIGINT');
    await ended;
    expect(said()).not.toContain(readFileSync(join(data, 'postgres-password'), 'utf8').trim());
  });
});
