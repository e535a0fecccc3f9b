import { CYCLE_DECIDER } from '@vigil/domain/report-cycle/cycle-decider';
import { fold } from './as-of.js';
import { borrow } from './borrow.js';
import { statementsOf } from './batch.js';
import { departedBatch } from './entry-batch.js';
import { eventsOf } from './events-of.js';
import type { LedgerParts } from './ledger-parts.js';
import { sendTogether } from './statement.js';

/**
 * Folds every report cycle again and puts what departed with published reports in the place of the old rows, in one transaction
 * that keeps the cycles' steps waiting. `pool` is connected as the tables' owner or a superuser. Throws StreamErased.
 */
export async function rebuildDeparted(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
): Promise<{ readonly streams: number }> {
  const client = await borrow(parts.pool);
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ stream: string }>(
      `SELECT stream FROM ledger.stream_state WHERE kind = 'report-cycle' AND version > 0 ORDER BY stream FOR UPDATE`,
    );
    await client.query('DELETE FROM read.departed_entry');
    for (const { stream } of rows) {
      const events = await eventsOf({ pool: client, sealer: parts.sealer }, CYCLE_DECIDER, stream);
      const state = fold(CYCLE_DECIDER, stream, events)?.state;
      const departed = state === undefined ? [] : (CYCLE_DECIDER.departed?.(state) ?? []);
      if (departed.length === 0) continue;
      const keys = await parts.sealer.keysFor(stream, [], 'case');
      await sendTogether(client, statementsOf([[departedBatch(stream, departed, keys)]]));
    }
    await client.query('COMMIT');
    return { streams: rows.length };
  } finally {
    client.release(true); // ends whatever is under way
  }
}
