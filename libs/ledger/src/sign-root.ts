import type { RootSigner } from '@vigil/vault/signing';
import { rootBytes } from './hash.js';
import type { LedgerParts } from './ledger-parts.js';

/** A day of the ledger, signed: it can leave the house, and whoever has it can check an export without the database. */
export interface DailyRoot {
  /** `2026-04-30`, in UTC. */
  readonly day: string;
  readonly position: bigint;
  readonly chain: Buffer;
  readonly signature: Buffer;
  readonly keyId: string;
}

/**
 * Signs the root of every day (UTC) that is over and on which something was recorded, up to the day before `now`; answers the new
 * ones. Call it after `sequence` has caught up. Safe to repeat and to race.
 */
export async function signRoots(
  { pool, now }: Pick<LedgerParts, 'pool' | 'now'>,
  installation: string,
  signer: RootSigner,
): Promise<readonly DailyRoot[]> {
  const today = new Date(now()).toISOString().slice(0, 10);
  const { rows } = await pool.query<{ day: string; position: string; chain: Buffer }>(UNSIGNED, [today]);
  const roots = rows.map(({ day, position, chain }) => {
    const root = { day, position: BigInt(position), chain, keyId: signer.keyId };
    return { ...root, signature: signer.sign(rootBytes({ installation, ...root })) };
  });
  const signed: DailyRoot[] = [];
  for (const root of roots) {
    const { rowCount } = await pool.query(INSERT, [
      root.day,
      root.position.toString(),
      root.chain,
      root.signature,
      root.keyId,
    ]);
    if (rowCount === 1) signed.push(root);
  }
  return signed;
}

// A root covers everything up to its position; an event recorded before midnight and positioned later is covered by the next one.
const UNSIGNED = `
  SELECT to_char(d.day, 'YYYY-MM-DD') AS day, p.position, p.chain
  FROM (
    SELECT (e.recorded_at AT TIME ZONE 'UTC')::date AS day, max(l.position) AS position
    FROM ledger.ledger l JOIN ledger.event e USING (stream, seq)
    WHERE l.position > coalesce((SELECT max(position) FROM ledger.daily_root), 0)
    GROUP BY 1
  ) d JOIN ledger.ledger p USING (position)
  WHERE d.day < $1::date AND d.day > coalesce((SELECT max(day) FROM ledger.daily_root), '-infinity')
  ORDER BY d.day`;
const INSERT = `INSERT INTO ledger.daily_root (day, position, chain, signature, key_id) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (day) DO NOTHING`;
