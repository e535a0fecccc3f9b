import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction.js';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Reader } from './list-query.js';
import { inNoConflict, visibleTo } from './reader-conditions.js';
import { codeToken, figureToken, NEVER } from './row-tokens.js';

/** What is counted of a figure. Codes are words (`state/XEX`, `year/2026`). */
export interface Question {
  readonly figure: string;
  /** What counts must fall under all of these. */
  readonly within: readonly string[];
  /** The codes by which the table is divided. */
  readonly words: readonly string[];
  /** Whose table it is: without `readers`, of all cases that touch no State in conflict. */
  readonly reader: Reader | Pick<Reader, 'conflicts'>;
}

export interface Resting {
  readonly counts: Counts;
  /** The cases that moved since. */
  readonly moved: readonly string[];
  readonly head: number;
}

export interface Counts {
  /** By word; what is not there is zero. */
  readonly cells: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * Counts a figure over the cases that rest since a place in the order of events (null for now), and names those that moved since,
 * which are counted by their histories. Both of one moment, whose newest position is `head`.
 */
export async function countResting(
  parts: Pick<LedgerParts, 'pool' | 'tokens'>,
  question: Question,
  position: number | null,
): Promise<Resting> {
  const { answer } = await inTransaction<{ readonly answer: Resting; readonly commit?: never }>(
    parts.pool,
    async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await client.query<{ head: number }>(HEAD);
      const { head } = rows[0] as { head: number };
      const moved = await movedSince(client, position ?? head);
      const counts = await countRows(client, parts.tokens, question, { without: moved });
      return { answer: { counts, moved, head } };
    },
  );
  return answer;
}

/** Counts a figure as a close of a month (ms) saw it: of what was recorded before, over the cases that the reader may see now. */
export const countAtClose = (
  { pool, tokens }: Pick<LedgerParts, 'pool' | 'tokens'>,
  question: Question,
  close: number,
): Promise<Counts> => countRows(pool, tokens, question, { close });

async function movedSince(client: PoolClient, position: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ stream: string }>({ ...AFTER_POSITION, values: [position] });
  return rows.map(({ stream }) => stream);
}

async function countRows(
  client: Pick<Pool, 'query'>,
  tokens: LedgerParts['tokens'],
  { figure, within, words, reader }: Question,
  rows: { readonly close: number } | { readonly without: readonly string[] },
): Promise<Counts> {
  const byToken = new Map(words.map((word) => [codeToken(tokens, word).toString('hex'), word]));
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = [
    `x.figure = ${param(figureToken(tokens, figure))}::bytea`,
    ...within.map((word) => `${param(codeToken(tokens, word))}::bytea = ANY(x.codes)`),
    ...('readers' in reader
      ? visibleTo(tokens, reader, 'x.stream', param)
      : inNoConflict(tokens, { readers: [], ...reader }, 'x.stream', param)),
    ...('close' in rows ? standingAt(param(timestamp(rows.close))) : [`x.until = '${NEVER}'`]),
    ...('close' in rows || rows.without.length === 0
      ? []
      : [
          `NOT EXISTS (SELECT FROM unnest(${param(rows.without)}::text[]) AS gone (stream) WHERE gone.stream = x.stream)`,
        ]),
  ];
  const { rows: found } = await client.query<{ code: Buffer | null; count: number }>(
    `WITH units AS MATERIALIZED (SELECT x.codes FROM read.counted x WHERE ${where.join(' AND ')})
      SELECT NULL::bytea AS code, count(*)::int AS count FROM units
      UNION ALL SELECT code, count(*)::int FROM units, unnest(codes) AS code
      WHERE code = ANY(${param([...byToken.keys()].map((hex) => Buffer.from(hex, 'hex')))}::bytea[]) GROUP BY code`,
    values,
  );
  const cells = found.flatMap(({ code, count }) => {
    const word = code === null ? undefined : byToken.get(code.toString('hex'));
    return word === undefined ? [] : [[word, count] as const];
  });
  return { cells: new Map(cells), total: found.find(({ code }) => code === null)?.count ?? 0 };
}

const standingAt = (close: string): readonly string[] => [
  `x.since <= ${close}::timestamptz`,
  `x.until > ${close}::timestamptz`,
];

const HEAD = 'SELECT coalesce(max(position), 0)::float8 AS head FROM ledger.ledger';
/** Cases with an event after a position, those whose newest events have none yet included. */
const AFTER_POSITION = {
  name: 'moved_after_position',
  text: `SELECT DISTINCT stream FROM ledger.ledger WHERE position > $1 AND stream LIKE 'case/%'
    UNION SELECT e.stream FROM ledger.event e
    WHERE e.xid >= (SELECT floor FROM ledger.sequencer) AND e.stream LIKE 'case/%'
      AND NOT EXISTS (SELECT FROM ledger.ledger p WHERE p.stream = e.stream AND p.seq = e.seq)`,
};
