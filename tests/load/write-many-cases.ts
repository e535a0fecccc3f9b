import { dayOf, startOfDay } from '@vigil/domain/calendar/day';
import type { StreamRows } from '@vigil/domain/stream/rows';
import { borrow } from '@vigil/ledger/borrow';
import type { CountedSpan } from '@vigil/ledger/counted-spans';
import { RebuiltRows } from '@vigil/ledger/rebuilt-rows';
import type { Installation } from './installation.js';
import { manyCase } from './many-cases.js';
import { ownLedger, withoutWaitingForTheDisk } from './own-ledger.js';

const BATCH = 1_000;

/** Writes the rows of so many invented cases that steps would have written, sealed as steps seal them, many in a transaction. */
export async function writeManyCases(installation: Installation, count: number): Promise<void> {
  await withoutWaitingForTheDisk(installation, async () => {
    const { parts, keyring, close } = await ownLedger(installation);
    const client = await borrow(parts.pool);
    try {
      const now = Date.now();
      for (let from = 0; from < count; from += BATCH) {
        const cases = Array.from({ length: Math.min(BATCH, count - from) }, (_none, n) =>
          manyCase(from + n, now),
        );
        await keyring.ensure(
          'case',
          cases.map(({ stream }) => stream),
        );
        const batch = new RebuiltRows(parts, 'read', 'case');
        for (const { stream, rows } of cases) await batch.add(stream, rows, spansOf(rows, now));
        await batch.write(client, false);
      }
      // What PostgreSQL does by itself within minutes, beside whatever is measured then.
      await client.query(
        'VACUUM (ANALYZE) read.case_summary, read.case_reader, read.deadline, read.approval, read.state_record, read.counted',
      );
      await client.query('CHECKPOINT');
    } finally {
      client.release();
      await close();
    }
  });
}

/** What each case counts for; one in two counted otherwise until the last close of a month. */
function spansOf({ summary, counted = [] }: StreamRows, now: number): readonly CountedSpan[] {
  const { registeredAt: since } = summary;
  const close = startOfDay(`${dayOf(now).slice(0, 7)}-01`);
  const moved = since < close && since % 2 === 0;
  return counted.flatMap((row) =>
    moved
      ? [
          { row: { ...row, codes: row.codes.slice(0, -1) }, since, until: close },
          { row, since: close, until: null },
        ]
      : [{ row, since, until: null }],
  );
}
