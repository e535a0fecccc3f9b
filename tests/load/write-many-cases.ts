import { borrow } from '@vigil/ledger/borrow';
import { RowBatch } from '@vigil/ledger/row-batch';
import type { Installation } from './installation.js';
import { manyCase } from './many-cases.js';
import { ownLedger, withoutWaitingForTheDisk } from './own-ledger.js';

const BATCH = 1_000;

/** Writes the rows of so many invented cases that steps would have written, sealed as steps seal them, many in a transaction. */
export async function writeManyCases(installation: Installation, count: number): Promise<void> {
  await withoutWaitingForTheDisk(installation, async () => {
    const { parts, keyring, close } = await ownLedger(installation);
    try {
      const client = await borrow(parts.pool);
      const now = Date.now();
      for (let from = 0; from < count; from += BATCH) {
        const cases = Array.from({ length: Math.min(BATCH, count - from) }, (_none, n) =>
          manyCase(from + n, now),
        );
        await keyring.ensure(
          'case',
          cases.map(({ stream }) => stream),
        );
        const batch = new RowBatch(parts, 'read', 'case');
        for (const { stream, rows } of cases) await batch.add(stream, rows);
        await batch.write(client, false);
      }
      // What autovacuum does by itself within minutes.
      await client.query(
        'VACUUM (ANALYZE) read.case_summary, read.case_reader, read.deadline, read.approval, read.state_record, read.counted',
      );
      client.release();
    } finally {
      await close();
    }
  });
}
