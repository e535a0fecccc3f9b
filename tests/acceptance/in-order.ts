import type { Office } from './office.js';

/** Comes back once all that is recorded has its place in the order over all streams, which is made just after each commit. */
export async function inOrder({ driven }: Office): Promise<void> {
  await driven.until('all is in the order', async () => {
    const { rows } = await driven.conducting.ledger.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM ledger.event e
       WHERE NOT EXISTS (SELECT FROM ledger.ledger p WHERE p.stream = e.stream AND p.seq = e.seq)`,
    );
    return rows[0]?.count === 0;
  });
}
