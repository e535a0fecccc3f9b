import type { Pool } from 'pg';
import type { Life } from './life.js';
import { columnToken, filed } from './row-tokens.js';

/** About which share of the cases of a life is filed under a token, and how many there are; undefined where nobody counted. */
export interface Frequencies {
  readonly share: (life: Life, token: Buffer) => number;
  readonly cases: (life: Life) => number;
}

/**
 * What PostgreSQL's statistics say of the tokens of cases: good enough to choose how a list is read, never what it shows. Asked once
 * a minute and process; who comes after that minute is answered by what is held while it is asked anew.
 */
export function tokenFrequencies(pool: Pool): Promise<Frequencies | undefined> {
  const held = counted.get(pool);
  if (held && performance.now() - held.at < MINUTE_MS) return held.frequencies;
  // Whoever needs the database is told by the list itself that it is away.
  const frequencies = count(pool).catch(() => held?.frequencies);
  counted.set(pool, { at: performance.now(), frequencies });
  return held?.frequencies ?? frequencies;
}

interface Held {
  readonly at: number;
  readonly frequencies: Promise<Frequencies | undefined>;
}
const counted = new WeakMap<Pool, Held>();
const MINUTE_MS = 60_000;

async function count(pool: Pool): Promise<Frequencies | undefined> {
  const { rows } = await pool.query<{ rows: number; tokens: Buffer[]; shares: number[] }>(STATISTICS);
  const [found] = rows;
  if (!found) return undefined;
  const { tokens, shares } = found;
  const byToken = new Map(tokens.map((token, n) => [token.toString('latin1'), shares[n] as number]));
  // Behind those of the tokens stands the least of them: what was not counted is rarer.
  const shareOfAll = (life: Life, token: Buffer) =>
    byToken.get(filed(life, token).toString('latin1')) ?? shares[tokens.length] ?? 0;
  // Every case is filed as held or not.
  const ofLife = (life: Life) =>
    [true, false].reduce((sum, hold) => sum + shareOfAll(life, columnToken('hold', hold)), 0);
  return {
    share: (life, token) => Math.min(1, shareOfAll(life, token) / ofLife(life)),
    cases: (life) => found.rows * ofLife(life),
  };
}

const STATISTICS = {
  name: 'token_frequencies',
  text: `SELECT c.reltuples::float8 AS rows, s.most_common_elems::text::bytea[] AS tokens,
      s.most_common_elem_freqs::float8[] AS shares
    FROM pg_stats s JOIN pg_class c ON c.oid = 'read.case_summary'::regclass
    WHERE s.schemaname = 'read' AND s.tablename = 'case_summary' AND s.attname = 'tokens' AND s.most_common_elems IS NOT NULL`,
};
