import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { Client as Postgres } from 'pg';
import { inDatabase } from '@vigil/standalone/install/install';
import type { Print } from '@vigil/standalone/parts/print';
import { dataConverter } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { Tokens } from '@vigil/vault/tokens';
import { askLifecycle } from '@vigil/workflows/poke';
import { longest, quantile } from './drive.js';
import { DATABASES, type Installation } from './installation.js';
import { Line } from './line.js';
import { Office, type BenchCase } from './office.js';
import { cpuSeconds, ownMiB, residentMiB } from './processes.js';
import { caughtUp } from './steps-bench.js';
import { against, figure, percent, type Table } from './table.js';

const PER_SECOND = 20;
const CASES = 100;
const BETWEEN_QUERIES_MS = 50;
const WANTED_MS = 1_000;

/** How soon a workflow knows what was recorded: steps at a steady pace, each asked after by Query until it is known. */
export async function benchLag(installation: Installation, seconds: number, print: Print): Promise<Table> {
  const office = new Office(installation);
  const { api, temporal, keyFile } = installation;
  const cases = await office.cases(CASES, 1_000_000);
  await caughtUp(installation);
  const masters = await readKeyFile(keyFile);
  const connection = await Connection.connect({ address: temporal.address });
  const { workflow } = new Client({
    connection,
    namespace: temporal.namespace,
    dataConverter: dataConverter(masters),
  });
  const tokens = new Tokens(masters);
  const lines = await Promise.all(cases.map(() => Line.to(api)));
  const lags: number[] = [];
  const answers: number[] = [];

  const takeStep = async (n: number) => {
    const one = cases[n % CASES] as BenchCase;
    const asked = performance.now();
    const { status, body } = await (lines[n % CASES] as Line).ask(office.reconfirmation(one));
    const answered = performance.now();
    if (status !== 200) throw new Error(`A step was answered ${status}: ${body}`);
    answers.push(answered - asked);
    const { lastSeq } = JSON.parse(body) as { lastSeq: number };
    const id = tokens.workflowId(`case/${one.reference}`);
    for (;;) {
      await pause(BETWEEN_QUERIES_MS); // a Query costs a workflow task: asking without a pause would be most of the load
      const lifecycle = await askLifecycle(workflow, id, 10_000);
      if (lifecycle.answered && lifecycle.view.version >= lastSeq) break;
      if (performance.now() - answered > 60_000)
        throw new Error('A workflow did not know a step within a minute.');
    }
    lags.push(performance.now() - answered);
  };
  try {
    const began = performance.now();
    const under: Promise<void>[] = [];
    const busy = new Map<number, Promise<void>>();
    for (let n = 0; n < seconds * PER_SECOND; n += 1) {
      const ahead = began + (n * 1000) / PER_SECOND - performance.now();
      if (ahead > 0) await pause(ahead);
      await busy.get(n % CASES); // its line is taken until its last step is known
      const step = takeStep(n);
      busy.set(n % CASES, step);
      under.push(step);
    }
    await Promise.all(under);
  } finally {
    for (const line of lines) line.close();
    await connection.close();
  }
  print('The lag is measured.');
  const p95 = quantile(lags, 0.95);
  return {
    title: 'Conducting: from the commit to what the workflow knows',
    columns: ['what', 'p50 ms', 'p95 ms', 'longest ms'],
    rows: [
      ['lag', figure(quantile(lags, 0.5)), against(p95, WANTED_MS, true, figure(p95)), figure(longest(lags))],
      [
        'the step itself',
        figure(quantile(answers, 0.5)),
        figure(quantile(answers, 0.95)),
        figure(longest(answers)),
      ],
    ],
    notes: [
      `${lags.length} steps, ${PER_SECOND} a second over ${CASES} cases. The lag counts from the answer, which follows the commit, to the answer of the Query that tells the step's version, asked every ${BETWEEN_QUERIES_MS} ms; the Query's own time is in it.`,
    ],
  };
}

/** What so many waiting cases cost: memory, bytes, and processor while nothing happens. */
export async function benchWaiting(
  installation: Installation,
  { count, restSeconds }: { count: number; restSeconds: number },
  print: Print,
): Promise<Table> {
  const office = new Office(installation);
  const before = await sizes(installation);
  await office.cases(count, 2_000_000);
  for (let left = await caughtUp(installation); left > 0; left = await caughtUp(installation))
    print(`${left} workflows are still to be told.`);
  await workDone(installation);
  const after = await sizes(installation);
  const rest = await atRest(installation, restSeconds);
  print('Waiting cases are measured.');

  const names = ['temporal', 'conducting', 'effects', 'api', 'postgres'];
  const rows = names.map((name) => [
    name,
    figure(after.memory[name]?.resident ?? NaN),
    figure(after.memory[name]?.own ?? NaN),
    figure((after.memory[name]?.own ?? NaN) - (before.memory[name]?.own ?? NaN)),
    percent(rest[name] ?? NaN),
    after.stored[name] === undefined
      ? '–'
      : figure((after.stored[name] - (before.stored[name] ?? 0)) / count / 1024),
  ]);
  return {
    title: `Conducting: ${count} waiting cases`,
    columns: ['process', 'resident MiB', 'own MiB', 'grown by', 'of a core at rest', 'KiB stored per case'],
    rows,
    notes: [
      'Each case is registered, has a consent, and waits for two terms. "own" is memory that no other process shares; "grown by" is what the cases added.',
      `PostgreSQL: tables and indexes of ledger, read models and vault, ${figure((after.stored['vault'] ?? 0) / count / 1024)} KiB of a case's in the vault with its keys and boxes. Temporal: its SQLite file and log.`,
      `At rest: ${restSeconds} s in which nobody asks.`,
    ],
  };
}

/** A workflow that was told has yet to do what follows from it: waits until hardly any work is done, at most a minute. */
async function workDone(installation: Installation): Promise<void> {
  for (let seconds = 0; seconds < 60; seconds += SAMPLE_SECONDS) {
    const { conducting = 0 } = await atRest(installation, SAMPLE_SECONDS);
    if (conducting < HARDLY_ANY) return;
  }
}
const SAMPLE_SECONDS = 5;
const HARDLY_ANY = 0.2;

async function atRest(installation: Installation, seconds: number): Promise<Record<string, number>> {
  const read = () =>
    Object.entries(installation.pids()).map(([name, pid]) => [name, cpuSeconds(pid)] as const);
  const before = new Map(read());
  await pause(seconds * 1000);
  return Object.fromEntries(read().map(([name, used]) => [name, (used - (before.get(name) ?? 0)) / seconds]));
}

interface Sizes {
  readonly memory: Readonly<Record<string, { readonly resident: number; readonly own: number }>>;
  /** Bytes. `postgres` is all of it; `vault` the part of the vault. */
  readonly stored: Readonly<Record<string, number>>;
}

async function sizes({ pids, superuser, temporal }: Installation): Promise<Sizes> {
  const ledger = await tableBytes(inDatabase(superuser, DATABASES.ledger));
  const vault = await tableBytes(inDatabase(superuser, DATABASES.vault));
  const files = [temporal.file, `${temporal.file}-wal`].filter((file) => existsSync(file));
  return {
    memory: Object.fromEntries(
      Object.entries(pids()).map(([name, pid]) => [name, { resident: residentMiB(pid), own: ownMiB(pid) }]),
    ),
    stored: {
      postgres: ledger + vault,
      vault,
      temporal: files.reduce((sum, file) => sum + statSync(file).size, 0),
    },
  };
}

async function tableBytes(url: string): Promise<number> {
  const client = new Postgres({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('ledger', 'read', 'vault') AND c.relkind = 'r'`,
    );
    return Number(rows[0]?.bytes);
  } finally {
    await client.end();
  }
}
