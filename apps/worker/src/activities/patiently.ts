import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '@vigil/ledger/execute';
import { LedgerUnavailable } from '@vigil/ledger/ledger-unavailable';

/** Records what only this process knows, trying again for a minute while the database is away. Throws LedgerUnavailable after it. */
export async function patiently(step: () => Promise<Outcome>): Promise<Outcome> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || left === 1) throw error;
      await pause(BETWEEN_MS);
    }
  }
}

const TRIES = 60;
const BETWEEN_MS = 1_000;
