import { Client } from 'pg';
import { inDatabase } from '@vigil/standalone/install/install';
import type { Print } from '@vigil/standalone/parts/print';
import { until } from '@vigil/standalone/parts/until';
import { drive, quantile, together, type Driven } from './drive.js';
import { DATABASES, type Installation } from './installation.js';
import type { Asked } from './line.js';
import { cpuSeconds } from './processes.js';
import { Office, type BenchCase } from './office.js';
import { against, figure, percent, type Table } from './table.js';

type Next = (client: number, clients: number) => Asked;
interface Subject {
  readonly name: string;
  readonly address: string;
  /** The next request of one of so many clients. */
  readonly next: Next;
  readonly targets?: { readonly slower: number; readonly share: number; readonly spread?: number };
}

const CLIENTS = [1, 16, 64];
/** So many cases for each kind of step: with 64 clients each has four of its own. */
const CASES = 256;
const WITHOUT_TEXT = { slower: 2, share: 0.45, spread: 2.5 };
const WITH_TEXT = { slower: 3, share: 0.3 };

/**
 * A step over HTTP beside a bare process that locks, inserts and updates. All take turns, a few seconds each, in
 * several rounds, so that what else the machine does hits all alike.
 */
export async function benchSteps(
  installation: Installation,
  { rounds, seconds, away }: { rounds: number; seconds: number; away: boolean },
  print: Print,
): Promise<Table> {
  const office = new Office(installation);
  const { api, bare } = installation;
  const first = await office.cases(CASES);
  const second = await office.cases(CASES, CASES);
  const third = await office.cases(CASES, 2 * CASES);
  await office.assigned(second);
  let registered = 3 * CASES;
  const rotating = (cases: readonly BenchCase[], make: (one: BenchCase) => Asked): Next => {
    const turns = turnsOf(cases.length);
    return (client, clients) => make(cases[turns(client, clients)] as BenchCase);
  };
  const subjects: readonly Subject[] = [
    { name: 'bare: lock, insert, update', address: bare, next: bareStep() },
    {
      name: 'step without a text, lists unchanged',
      address: api,
      next: rotating(second, (one) => office.assignment(one)),
      targets: WITHOUT_TEXT,
    },
    {
      name: 'step without a text, lists changed',
      address: api,
      next: rotating(first, (one) => office.reconfirmation(one)),
      targets: WITHOUT_TEXT,
    },
    {
      name: 'step with a text',
      address: api,
      next: rotating(third, (one) => office.action(one)),
      targets: WITH_TEXT,
    },
    { name: 'registration', address: api, next: () => office.registration(registered++) },
  ];

  const rows: string[][] = [];
  const untold: number[] = [];
  for (const clients of CLIENTS) {
    const driven = new Map<Subject, Watched[]>(subjects.map((subject) => [subject, []]));
    for (let round = 0; round <= rounds; round += 1)
      for (const subject of subjects) {
        if (!away) untold.push(await caughtUp(installation));
        const { address, next } = subject;
        const before = processorOf(installation);
        const one = await drive(address, {
          ...{ clients, seconds: round === 0 ? 1 : seconds },
          next: (client) => next(client, clients),
        });
        const after = processorOf(installation);
        const used = Object.fromEntries(PROCESSES.map((name) => [name, after[name] - before[name]]));
        if (round > 0) driven.get(subject)?.push({ ...one, used }); // the first round only warms up
      }
    const measured = subjects.map((subject) => {
      const all = driven.get(subject) ?? [];
      return { subject, ...together(all), used: usedIn(all) };
    });
    const base = measured[0];
    if (base) for (const one of measured) rows.push(row(one.subject, clients, one, base));
    print(`Steps with ${clients} client(s) are measured.`);
  }
  return {
    title: away ? 'Steps, Temporal away' : 'Steps, Temporal up and told of each',
    columns: [
      'what',
      'clients',
      'p50 ratio',
      'throughput',
      'p99/p50',
      'p50 ms',
      'p99 ms',
      'per second',
      'load',
      ...PROCESSES,
    ],
    rows,
    notes: [
      `${rounds} rounds of ${seconds} s each, in turns. Each client waits for its answer before it asks again; each has cases of its own.`,
      'p50 ratio and throughput are against the bare process with as many clients; what is wanted is marked ✓ or ✗.',
      'The load is made on the same processors, and takes from both alike: "load" is what making it took of a core. The last columns are milliseconds of processor for each request, whatever a process did meanwhile included.',
      away
        ? 'Temporal is away; the workers run and order the events.'
        : `Before each turn the workflows were waited for, at most ${CATCH_UP_SECONDS} s; at most ${Math.max(...untold)} streams were then still untold.`,
    ],
  };
}

function row(subject: Subject, clients: number, one: Watched, base: Driven): string[] {
  const { targets } = subject;
  const p50 = quantile(one.latencies, 0.5);
  const p99 = quantile(one.latencies, 0.99);
  const perSecond = one.latencies.length / one.seconds;
  const slower = p50 / quantile(base.latencies, 0.5);
  const share = perSecond / (base.latencies.length / base.seconds);
  const spread = p99 / p50;
  return [
    subject.name,
    String(clients),
    targets && clients === 1
      ? against(slower, targets.slower, true, `× ${figure(slower)}`)
      : `× ${figure(slower)}`,
    targets && clients > 1 ? against(share, targets.share, false, percent(share)) : percent(share),
    targets?.spread !== undefined && clients > 1
      ? against(spread, targets.spread, true, figure(spread))
      : figure(spread),
    figure(p50),
    figure(p99),
    figure(perSecond),
    percent(one.ownCpu),
    ...PROCESSES.map((name) => figure(((one.used[name] ?? NaN) * 1000) / one.latencies.length)),
  ];
}

const PROCESSES = ['bare', 'api', 'postgres', 'conducting', 'effects', 'temporal'] as const;
/** A stretch of load with the seconds of processor that each process took meanwhile. */
interface Watched extends Driven {
  readonly used: Readonly<Record<string, number>>;
}
function processorOf(installation: Installation): Record<(typeof PROCESSES)[number], number> {
  const pids = installation.pids();
  const of = (name: string) => {
    const pid = pids[name];
    return pid === undefined ? 0 : cpuSeconds(pid);
  };
  return Object.fromEntries(PROCESSES.map((name) => [name, of(name)])) as ReturnType<typeof processorOf>;
}
const usedIn = (all: readonly Watched[]): Watched['used'] =>
  Object.fromEntries(
    PROCESSES.map((name) => [name, all.reduce((sum, { used }) => sum + (used[name] ?? NaN), 0)]),
  );

function bareStep(): Next {
  const turns = turnsOf(CASES);
  const body = { verifier: 'u_viktor', note: 'as much as a step without a text says' };
  return (client, clients) => ({
    method: 'POST',
    path: `/things/thing-${turns(client, clients)}/steps`,
    body,
  });
}

/** Each client goes through those of its own, one after another: with one client all, with 64 every 64th. */
function turnsOf(count: number): (client: number, clients: number) => number {
  const turn = new Map<number, number>();
  return (client, clients) => {
    const n = turn.get(client) ?? 0;
    turn.set(client, n + 1);
    return (client + clients * n) % count;
  };
}

const CATCH_UP_SECONDS = 60;

/** Waits until each workflow was told all, for a while; answers how many streams were not. */
export async function caughtUp({ superuser }: Pick<Installation, 'superuser'>): Promise<number> {
  const client = new Client({ connectionString: inDatabase(superuser, DATABASES.ledger) });
  await client.connect();
  let left = 0;
  const behind = async () => {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM ledger.untold',
    );
    left = rows[0]?.count ?? 0;
    return left === 0;
  };
  try {
    await until('Workflows should be told', behind, { forAtMost: CATCH_UP_SECONDS * 1000, every: 200 }).catch(
      () => undefined,
    );
    return left;
  } finally {
    await client.end();
  }
}
