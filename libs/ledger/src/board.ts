import type { Stage } from '@vigil/domain/vocabulary/stage';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Reader } from './list-query.js';
import { inNoConflict } from './reader-conditions.js';

/** Open cases counted together. */
export interface BoardCount {
  readonly open: number;
  /** The earliest term has ended. */
  readonly overdue: number;
  readonly onHold: number;
  /** Nobody is the officer. */
  readonly unassigned: number;
  /** See `STUCK_DAYS`. */
  readonly stuck: number;
  /** The middle of the days since each entered the stage that it shows in. */
  readonly medianDays: number;
}

export interface Board {
  readonly stages: readonly ({ readonly stage: Stage } & BoardCount)[];
  readonly officers: readonly ({ readonly officer: string } & Pick<
    BoardCount,
    'open' | 'overdue' | 'onHold'
  >)[];
}

/** An open case that is not on hold is stuck where no term runs, or the earliest ended so many days ago and nobody acted. */
export const STUCK_DAYS = 30;

/** A term that ended before this instant leaves its case stuck. In ms since 1970. */
export const stuckBefore = (now: number): number => now - STUCK_DAYS * DAY_MS;

/** Counts the open cases that a reader may see, by stage and by officer, on operational columns alone. */
export async function boardOf(
  { pool, tokens, now }: Pick<LedgerParts, 'pool' | 'tokens' | 'now'>,
  reader: Reader,
): Promise<Board> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const keys = [...new Set(reader.readers)];
  if (keys.length === 0) return { stages: [], officers: [] };
  const at = `${param(timestamp(now()))}::timestamptz`;
  const late = `${param(timestamp(stuckBefore(now())))}::timestamptz`;
  // Grouped by the whole days since, so that the middle needs no sorting of all cases; it is found from how many were each number
  // of days, which PostgreSQL would sort and count through for longer than it is sent. date_bin counts back from a microsecond
  // ahead, since a day that is just full counts.
  const { rows } = await pool.query<Row>(
    `WITH visible AS (
      SELECT ${keys.length > 1 ? 'DISTINCT' : ''} r.stream, r.sort_due_at AS due_at, r.stage, r.hold, r.officer, r.stage_since
      FROM read.case_reader r
      WHERE ${[`r.reader = ANY(${param(keys)}::text[])`, `r.life = 'OPEN'`, ...inNoConflict(tokens, reader, 'r.stream', param)].join(' AND ')}
    ), counted AS (
      SELECT stage, officer, date_bin('1 day', stage_since, ${at} + interval '1 microsecond') AS day,
        count(*)::int AS open, count(*) FILTER (WHERE due_at <= ${at})::int AS overdue,
        count(*) FILTER (WHERE hold)::int AS held, count(*) FILTER (WHERE officer IS NULL)::int AS unassigned,
        count(*) FILTER (WHERE NOT hold AND (due_at = 'infinity' OR due_at < ${late}))::int AS stuck
      FROM visible GROUP BY GROUPING SETS ((stage, day), (officer))
    )
    SELECT stage, officer, sum(open)::int AS open, sum(overdue)::int AS overdue, sum(held)::int AS held,
      sum(unassigned)::int AS unassigned, sum(stuck)::int AS stuck,
      array_agg(date_part('day', ${at} - day)::int) AS days, array_agg(open) AS of_each
    FROM counted GROUP BY stage, officer ORDER BY stage, officer`,
    values,
  );
  return {
    stages: rows.flatMap(({ stage, open, overdue, held, unassigned, stuck, days, of_each }) =>
      stage === null
        ? []
        : [
            {
              stage,
              ...{ open, overdue, onHold: held, unassigned, stuck },
              medianDays: middleOf(days, of_each, open),
            },
          ],
    ),
    officers: rows.flatMap(({ stage, officer, open, overdue, held }) =>
      stage === null && officer !== null ? [{ officer, open, overdue, onHold: held }] : [],
    ),
  };
}

/** The middle of the days of so many cases, given how many were each number of days. Of two in the middle the greater. */
function middleOf(days: readonly number[], ofEach: readonly number[], cases: number): number {
  const longestFirst = days
    .map((each, n) => ({ days: each, of: ofEach[n] ?? 0 }))
    .sort((one, other) => other.days - one.days);
  let counted = 0;
  for (const each of longestFirst) {
    counted += each.of;
    if (counted * 2 >= cases) return each.days;
  }
  return 0;
}

const DAY_MS = 86_400_000;

interface Row {
  readonly stage: Stage | null;
  readonly officer: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly held: number;
  readonly unassigned: number;
  readonly stuck: number;
  /** Days since the stage was entered, and how many cases were so many; of a stage alone. */
  readonly days: readonly number[];
  readonly of_each: readonly number[];
}
