import { dayOf, plusMonths, startOfDay } from '@vigil/domain/calendar/day';
import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import type { CountedRow, StreamRows } from '@vigil/domain/stream/rows';
import { countedOf } from './rows-difference.js';
import { sameJson } from './same-json.js';

/** What a case counts for, from the first close of a month that sees it until the first that no longer does (ms); null while it still stands. */
export interface CountedSpan {
  readonly row: CountedRow;
  readonly since: number;
  readonly until: number | null;
}

/** The close of the month in which something was recorded (ms): the first close that sees it. */
export function closeOf(recordedAt: number): number {
  const month = dayOf(recordedAt).slice(0, 7);
  let close = closes.get(month);
  if (close === undefined) closes.set(month, (close = startOfDay(plusMonths(`${month}-01`, 1))));
  return close;
}
/** By the month: a rebuild asks for each month of each case. */
const closes = new Map<string, number>();

/**
 * Folds a stream's events, and answers what it shows after the last and what it counted for at each close of a month: what a step
 * at a time would have left. Pure.
 */
export function foldWithSpans<S, E extends EventOf>(
  decider: Decider<S, E>,
  stream: string,
  events: readonly Recorded<E>[],
): { readonly rows: StreamRows | null; readonly spans: readonly CountedSpan[] } {
  let state = decider.initialState(stream);
  let rows: StreamRows | null = null;
  const ended: CountedSpan[] = [];
  let standing = new Map<string, CountedSpan>();
  let close = -Infinity;
  for (const [n, event] of events.entries()) {
    state = decider.evolve(state, event);
    if (event.recordedAt >= close) close = closeOf(event.recordedAt);
    const next = events[n + 1];
    if (next && next.recordedAt < close) continue;
    rows = decider.rows(state);
    const now = new Map((rows?.counted ?? []).map((row) => [countedOf(row), row]));
    const stays = ([item, { row }]: [string, CountedSpan]) => sameJson(row, now.get(item));
    const before = [...standing];
    ended.push(...before.filter((one) => !stays(one)).map(([, span]) => ({ ...span, until: close })));
    const kept = new Map(before.filter(stays));
    standing = new Map(
      [...now].map(([item, row]) => [item, kept.get(item) ?? { row, since: close, until: null }]),
    );
  }
  return { rows, spans: [...ended, ...standing.values()] };
}
