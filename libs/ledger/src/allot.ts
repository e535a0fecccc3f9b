import type { Draft } from '@vigil/domain/decider';
import type { Tokens } from '@vigil/vault/tokens';
import type { PoolClient } from 'pg';
import { fillHoles, holesIn } from './numbers.js';

/**
 * Fills every number hole of the drafts with the next number of its sequence (`LTR/2026/XEX/3`), within the transaction: rolled
 * back, the number was never given. Sequences are known to the database by a keyed token only, and locked in a fixed order.
 */
export async function allotNumbers(
  client: PoolClient,
  tokens: Tokens,
  drafts: readonly Draft[],
): Promise<{ readonly drafts: readonly Draft[]; readonly numbers: readonly string[] }> {
  const holes = holesIn(drafts.map(({ payload }) => payload));
  if (holes.length === 0) return { drafts, numbers: [] };

  const wanted = new Map<string, number>();
  for (const sequence of holes) wanted.set(sequence, (wanted.get(sequence) ?? 0) + 1);
  const rows = [...wanted].map(([sequence, count]) => ({
    sequence,
    count,
    token: tokens.token('number', sequence),
  }));
  rows.sort((a, b) => a.token.compare(b.token));

  const last = new Map<string, number>();
  for (const { sequence, count, token } of rows) {
    const { rows: allotted } = await client.query<{ value: number }>({ ...ALLOT, values: [token, count] });
    last.set(sequence, (allotted[0] as { value: number }).value - count);
  }
  const numbers: string[] = [];
  const next = (sequence: string) => {
    const value = (last.get(sequence) as number) + 1;
    last.set(sequence, value);
    numbers.push(`${sequence}/${value}`);
    return `${sequence}/${value}`;
  };
  return { drafts: drafts.map((draft) => ({ ...draft, payload: fillHoles(draft.payload, next) })), numbers };
}

const ALLOT = {
  name: 'number_allot',
  text: `INSERT INTO ledger.number_sequence (token, value) VALUES ($1, $2)
    ON CONFLICT (token) DO UPDATE SET value = ledger.number_sequence.value + EXCLUDED.value RETURNING value`,
};
