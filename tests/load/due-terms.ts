import type { Pool } from 'pg';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { RecordedCaseEvent } from '@vigil/domain/case/recorded-case-event';
import { openEvents, type EventRow } from '@vigil/ledger/events-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { until } from '@vigil/standalone/parts/until';
import type { BenchCase } from './office.js';

/** What the ledger says of terms that were due at one instant. */
export interface Decisions {
  /** Of each decision, ms from the due instant until it was recorded. */
  readonly lateness: readonly number[];
  /** How many cases have no decision. */
  readonly never: number;
  /** The cases that have more than one. */
  readonly again: readonly string[];
}

/** Counts what the calendar decided in these cases: each has one term, due at that instant (ms), with one level. */
export async function decisions(
  { pool, sealer }: Pick<LedgerParts, 'pool' | 'sealer'>,
  cases: readonly BenchCase[],
  dueAt: number,
): Promise<Decisions> {
  const times = new Map(cases.map(({ reference }) => [`case/${reference}`, 0]));
  const lateness: number[] = [];
  const streams = [...times.keys()];
  for (let from = 0; from < streams.length; from += PAGE) {
    const { rows } = await pool.query<EventRow>({ ...BY_CLOCK, values: [streams.slice(from, from + PAGE)] });
    const events = (await openEvents(sealer, CASE_DECIDER, rows)) as readonly RecordedCaseEvent[];
    for (const { stream, recordedAt, ...event } of events) {
      if (event.type !== 'ReminderFell' || event.payload.dueAt !== dueAt) continue;
      lateness.push(recordedAt - dueAt);
      times.set(stream, (times.get(stream) ?? 0) + 1);
    }
  }
  const counts = [...times];
  return {
    lateness,
    never: counts.filter(([, count]) => count === 0).length,
    again: counts.filter(([, count]) => count > 1).map(([stream]) => stream),
  };
}

/** How many streams have something that was due at that instant (ms) and is not decided. */
export const undecided = (pool: Pool, dueAt: number): Promise<number> =>
  counted(pool, 'SELECT count(*)::int AS count FROM ledger.stream_state WHERE wake_at <= $1', [
    new Date(dueAt).toISOString(),
  ]);

/** How many workflows do not know what is recorded. */
export const untold = (pool: Pool): Promise<number> =>
  counted(pool, 'SELECT count(*)::int AS count FROM ledger.untold', []);

/** Waits, at most until an instant (ms), until no act is open; answers when the last was done (ms). */
export async function actsDone(pool: Pool, latest: number): Promise<number> {
  const open = `SELECT count(*)::int AS count FROM ledger.effect WHERE state IN ('OPEN', 'SENDING')`;
  await until('All acts should be done', async () => (await counted(pool, open, [])) === 0, {
    forAtMost: Math.max(0, latest - Date.now()),
    every: 1_000,
  });
  const { rows } = await pool.query<{ last: Date | null }>('SELECT max(done_at) AS last FROM ledger.effect');
  return rows[0]?.last?.getTime() ?? NaN;
}

async function counted(pool: Pool, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(text, [...values]);
  return rows[0]?.count ?? 0;
}

const PAGE = 500;
const BY_CLOCK = {
  name: 'events_by_clock',
  text: `SELECT stream, seq, recorded_at, key_id, box FROM ledger.event
    WHERE stream = ANY($1::text[]) AND origin = 'clockwork' ORDER BY stream, seq`,
};
