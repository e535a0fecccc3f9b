import { setTimeout as pause } from 'node:timers/promises';
import type { Print } from '@vigil/standalone/parts/print';
import { drive, longest, quantile, together, type Driven } from './drive.js';
import { actsDone, decisions, undecided, untold, type Decisions } from './due-terms.js';
import type { Installation } from './installation.js';
import { Office } from './office.js';
import { ownLedger } from './own-ledger.js';
import { cpuSeconds } from './processes.js';
import { caughtUp } from './steps-bench.js';
import { figure, type Table } from './table.js';

/** Cases without a term: they tell how fast workflows start here, and take the steps of the one client. */
const OTHERS = 64;
/** For a machine that gets slower while the cases are registered. */
const MARGIN = 1.5;
const SPARE_SECONDS = 30;
const BEFORE_SECONDS = 10;
/** Steps are sampled: a client that never rests would take half of a machine that is to conduct. */
const TURN_SECONDS = 1;
const BETWEEN_TURNS_MS = 4_000;
const PATIENCE_MS = 3_600_000;

/**
 * So many terms due at one instant, each of a case whose workflow waits for it: how late each is decided, whether once, and what
 * steps cost meanwhile. Wants an office without report periods, since its policy makes days of seconds.
 */
export async function benchDue(installation: Installation, count: number, print: Print): Promise<Table> {
  const office = new Office(installation);
  const own = await ownLedger(installation);
  const { pool } = own.parts;
  try {
    const { others, perCaseMs } = await startsTake(installation, office);
    const ahead = Math.ceil((count * perCaseMs * MARGIN) / 1000) + SPARE_SECONDS + BEFORE_SECONDS;
    const receivedAt = Math.floor(Date.now() / 1000) * 1000;
    const dueAt = receivedAt + ahead * 1000;
    await office.adopt({ acknowledgementWorkingDays: 1, levelsInWorkingDays: [2], secondsPerDay: ahead });
    print(`${count} terms are due in ${ahead} s; their cases are registered until then.`);
    const cases = await office.registered(count, receivedAt, (done) => {
      if (done % 500 === 0) print(`${done} cases are registered.`);
    });
    for (
      let left = await untold(pool);
      left > 0 && Date.now() < dueAt - EARLY_MS;
      left = await untold(pool)
    ) {
      print(`${left} workflows are still to be told.`);
      await pause(5_000);
    }
    const startedMs = Date.now() - receivedAt;

    await pause(Math.max(0, dueAt - EARLY_MS - Date.now()));
    const unready = await untold(pool);
    const steps = (seconds: number) =>
      drive(installation.api, {
        clients: 1,
        seconds,
        next: inTurns(others, (one) => office.assignment(one)),
      });
    const before = await steps(BEFORE_SECONDS);
    await pause(Math.max(0, dueAt - Date.now()));
    const used = stopwatch(installation);
    const meanwhile: Driven[] = [];
    for (let left = count; left > 0; left = await undecided(pool, dueAt)) {
      const lost = installation.lost();
      if (lost !== undefined) throw new Error(`A process ended while terms were due: ${lost}`);
      if (Date.now() > dueAt + PATIENCE_MS) throw new Error(`${left} terms were not decided within an hour.`);
      meanwhile.push(await steps(TURN_SECONDS));
      await pause(BETWEEN_TURNS_MS);
      print(`${left} terms were still to be decided.`);
    }
    const processor = used();
    const doneAt = await actsDone(pool, dueAt + PATIENCE_MS);
    const decided = await decisions(own.parts, cases, dueAt);
    const during = together(meanwhile);
    return tableOf({ count, startedMs, unready, decided, doneMs: doneAt - dueAt, before, during, processor });
  } finally {
    await own.close();
  }
}
const EARLY_MS = (BEFORE_SECONDS + 2) * 1000;

/** Registers the cases without a term and waits until their workflows run: ms for each. */
async function startsTake(installation: Installation, office: Office) {
  const began = performance.now();
  const others = await office.registered(OTHERS, null);
  await caughtUp(installation);
  const perCaseMs = (performance.now() - began) / OTHERS;
  await office.assigned(others);
  await caughtUp(installation);
  return { others, perCaseMs };
}

function inTurns<T, R>(all: readonly T[], make: (one: T) => R): () => R {
  let turn = 0;
  return () => make(all[turn++ % all.length] as T);
}

/** Seconds of processor that each process takes from now on. */
function stopwatch({ pids }: Pick<Installation, 'pids'>): () => readonly (readonly [string, number])[] {
  const read = () => Object.entries(pids()).map(([name, pid]) => [name, cpuSeconds(pid)] as const);
  const before = new Map(read());
  return () => read().map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)]);
}

interface Measured {
  readonly count: number;
  readonly startedMs: number;
  readonly unready: number;
  readonly decided: Decisions;
  readonly doneMs: number;
  readonly before: Driven;
  readonly during: Driven;
  readonly processor: readonly (readonly [string, number])[];
}

function tableOf(measured: Measured): Table {
  const { count, startedMs, unready, decided, doneMs, before, during, processor } = measured;
  const { lateness, never, again } = decided;
  const p50 = (driven: Driven) => quantile(driven.latencies, 0.5);
  const last = longest(lateness);
  const row = (what: string, ms: readonly number[], seconds: number, ratio: number) => [
    what,
    figure(quantile(ms, 0.5)),
    figure(quantile(ms, 0.95)),
    figure(longest(ms)),
    figure(ms.length / seconds),
    Number.isNaN(ratio) ? '–' : `× ${figure(ratio)}`,
  ];
  return {
    title: `${count} terms due at one instant`,
    columns: ['what', 'p50 ms', 'p95 ms', 'longest ms', 'per second', 'p50 against before'],
    rows: [
      row('how late a term is decided', lateness, last / 1000, NaN),
      row('a step of one client before', before.latencies, before.seconds, NaN),
      row('a step of one client meanwhile', during.latencies, during.seconds, p50(during) / p50(before)),
    ],
    notes: [
      `Each decided once: ${never + again.length === 0 ? '✓' : '✗'}. ${lateness.length} decisions of ${count} terms; never decided: ${never}; more than once: ${again.length === 0 ? '0' : again.join(', ')}. Counted in the ledger's events, from the due instant to when the decision was recorded; the last after ${figure(last / 1000)} s.`,
      `The notices that they decided (inbox and mail) were all done ${figure(doneMs / 1000)} s after the due instant.`,
      `Registering the cases and starting their workflows took ${figure(startedMs / 1000)} s; ${unready} streams were untold when the steps before began.`,
      `Milliseconds of processor for each term, the client's steps included (a second in five): ${processor.map(([name, seconds]) => `${name} ${figure((seconds * 1000) / count)}`).join(', ')}.`,
    ],
  };
}
