import type { Recorded } from '@vigil/domain/decider';
import type { Batch } from './batch.js';
import { eachObject } from './each-object.js';
import type { LedgerParts } from './ledger-parts.js';

/** The ids of all boxes, identities and texts, that these events name: in what they say, and in why they were allowed. Pure. */
export function boxesNamedBy(events: readonly Pick<Recorded, 'actor' | 'payload'>[]): string[] {
  const found = new Set<string>();
  for (const { actor, payload } of events)
    eachObject([actor, payload], (object) => {
      const { boxId } = object as { readonly boxId?: unknown };
      if (typeof boxId === 'string') found.add(boxId);
    });
  return [...found];
}

/** Notes in the transaction of a step which boxes its events name. A text carried on is named again. */
export const namingBatch = (events: readonly Recorded[]): Batch => ({
  sql: NAME,
  columns: [boxesNamedBy(events)],
});

/** Which of these boxes stand in an event. All others may be swept once their commands can no longer be on their way. */
export async function namedAmong(
  { pool }: Pick<LedgerParts, 'pool'>,
  boxIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ box_id: string }>({ ...AMONG, values: [boxIds] });
  return new Set(rows.map(({ box_id }) => box_id));
}

/** Whether every event of this ledger has its boxes noted: false for one that was begun before they were, so nothing may be swept. */
export async function allAreNamed({ pool }: Pick<LedgerParts, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ whole: boolean }>('SELECT whole FROM ledger.naming');
  return rows[0]?.whole === true;
}

const NAME = {
  name: 'boxes_name',
  text: 'INSERT INTO ledger.named_box (box_id) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
};
const AMONG = {
  name: 'boxes_named_among',
  text: 'SELECT box_id FROM ledger.named_box WHERE box_id = ANY($1::text[])',
};
