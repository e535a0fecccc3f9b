import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';

/** The one mail of a day to one colleague: `day` as `2026-04-11` (Zurich), `dueAt` in ms since 1970. */
export interface QueuedDigest {
  readonly colleague: string;
  readonly day: string;
  readonly dueAt: number;
}

/** Notes that a colleague is to get a digest. Done again, it changes nothing. Answers false if it has gone out before. */
export async function queueDigest(
  { pool }: Pick<LedgerParts, 'pool'>,
  { colleague, day, dueAt }: QueuedDigest,
): Promise<boolean> {
  await pool.query({ ...QUEUE, values: [colleague, day, timestamp(dueAt)] });
  return !(await digestIsOver({ pool }, { colleague, day }));
}

/** Whether a digest has gone out or was given up. */
export async function digestIsOver(
  { pool }: Pick<LedgerParts, 'pool'>,
  { colleague, day }: Pick<QueuedDigest, 'colleague' | 'day'>,
): Promise<boolean> {
  const { rows } = await pool.query<{ over: boolean }>({ ...OVER, values: [colleague, day] });
  return rows[0]?.over ?? false;
}

/** Notes that a digest has gone out, or that it was given up: nothing more comes of it. */
export async function finishDigest(
  { pool, now }: Pick<LedgerParts, 'pool' | 'now'>,
  { colleague, day }: Pick<QueuedDigest, 'colleague' | 'day'>,
): Promise<void> {
  await pool.query({ ...FINISH, values: [colleague, day, timestamp(now())] });
}

/** Digests that have not gone out, the earliest first, at most `limit`. */
export async function openDigests(
  { pool }: Pick<LedgerParts, 'pool'>,
  limit: number,
): Promise<readonly QueuedDigest[]> {
  const { rows } = await pool.query<{ colleague: string; day: string; due_at: Date }>({
    ...OPEN,
    values: [limit],
  });
  return rows.map(({ colleague, day, due_at }) => ({ colleague, day, dueAt: due_at.getTime() }));
}

const QUEUE = {
  name: 'digest_queue',
  text: 'INSERT INTO read.digest (colleague, day, due_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
};
const OVER = {
  name: 'digest_over',
  text: 'SELECT over_at IS NOT NULL AS over FROM read.digest WHERE colleague = $1 AND day = $2',
};
const FINISH = {
  name: 'digest_finish',
  text: 'UPDATE read.digest SET over_at = $3 WHERE colleague = $1 AND day = $2 AND over_at IS NULL',
};
const OPEN = {
  name: 'digest_open',
  text: 'SELECT colleague, day, due_at FROM read.digest WHERE over_at IS NULL ORDER BY due_at, colleague LIMIT $1',
};
