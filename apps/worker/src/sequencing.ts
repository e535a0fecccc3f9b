import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { sequence } from '@vigil/ledger/sequencer';
import { signRoots } from '@vigil/ledger/sign-root';
import type { RootSigner } from '@vigil/vault/signing';
import type { Log } from './log.js';
import { startLoop, type Running } from './loop.js';
import type { Traffic } from './traffic.js';

export interface SequencingParts {
  readonly ledger: Pick<LedgerParts, 'pool' | 'now'>;
  readonly installation: string;
  readonly signer: RootSigner;
  /** Learns how busy the office is. */
  readonly traffic: Traffic;
  readonly log: Log;
}

/** Gives events their places in the order over all streams, some hundred milliseconds after their commit, and signs each day that is over. */
export function startSequencing(parts: SequencingParts): Running {
  let signedAt = -Infinity;
  const pass = async () => {
    const { sequenced, elsewhere } = await sequence(parts.ledger, AT_MOST);
    if (elsewhere) return false;
    parts.traffic.meet(sequenced);
    const caughtUp = sequenced < AT_MOST;
    if (caughtUp && Math.abs(parts.ledger.now() - signedAt) >= SIGNING_EVERY_MS) {
      await signRoots(parts.ledger, parts.installation, parts.signer);
      signedAt = parts.ledger.now();
    }
    return !caughtUp;
  };
  return startLoop({ name: 'the sequencer', everyMs: EVERY_MS, log: parts.log, pass });
}

const EVERY_MS = 200;
const AT_MOST = 2_000;
const SIGNING_EVERY_MS = 60_000;
