import type { Pool } from 'pg';

/** A stream that moved, and under which keys readers find it (`readerKeys`); the office's own stream has none. */
export interface Moved {
  readonly stream: string;
  readonly readers: readonly string[];
}

/** The position of the newest event that has one; what comes after it is news. */
export async function newestPosition(pool: Pick<Pool, 'query'>): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT coalesce(max(position), 0)::text AS position FROM ledger.ledger',
  );
  return (rows[0] as { position: string }).position;
}

const MOST = 1_000;

/** What moved after a position of the order of events, and the position up to which that is all (at most a thousand events). */
export async function movedSince(
  pool: Pick<Pool, 'query'>,
  position: string,
): Promise<{ readonly position: string; readonly moved: readonly Moved[] }> {
  const { rows } = await pool.query<{ position: string; stream: string; readers: string[] }>({
    name: 'moved_since',
    text: `WITH news AS (SELECT position, stream FROM ledger.ledger WHERE position > $1 ORDER BY position LIMIT ${MOST})
      SELECT max(n.position)::text AS position, n.stream,
        (SELECT coalesce(array_agg(r.reader), '{}') FROM read.case_reader r WHERE r.stream = n.stream) AS readers
      FROM news n GROUP BY n.stream`,
    values: [position],
  });
  const last = rows.reduce(
    (most, row) => (BigInt(row.position) > most ? BigInt(row.position) : most),
    BigInt(position),
  );
  return { position: last.toString(), moved: rows.map(({ stream, readers }) => ({ stream, readers })) };
}
