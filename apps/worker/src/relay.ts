import { untold } from '@vigil/ledger/told';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { PokeFailed } from '@vigil/workflows/poke';
import type { PokeBudget } from '@vigil/workflows/poke-budget';
import { eachAtMost } from './at-most.js';
import type { Log } from './log.js';
import { startLoop, type Running } from './loop.js';
import type { Teller } from './teller.js';

export interface RelayParts {
  readonly ledger: Pick<LedgerParts, 'pool' | 'now'>;
  readonly teller: Pick<Teller, 'tell'>;
  readonly pokes: PokeBudget;
  readonly log: Log;
}

/**
 * Finds the streams whose workflow was not told of a step for two seconds, because whoever recorded it could not, and tells them:
 * the loop outside Temporal that lets commands go on while Temporal is away.
 */
export function startRelay(parts: RelayParts): Running {
  return startLoop({ name: 'the relay', everyMs: EVERY_MS, log: parts.log, pass: () => relayOnce(parts) });
}

/**
 * One pass: as many as the budget allows, the longest waiting first. Answers whether there may be more at once; throws if Temporal
 * or the database is away, or Temporal refused some.
 */
export async function relayOnce({ ledger, teller, pokes }: Omit<RelayParts, 'log'>): Promise<boolean> {
  const streams = await untold(ledger, PATIENCE_MS, PAGE);
  let away = false;
  let spent = false;
  const tell = async (stream: string) => {
    if (away || spent) return;
    spent = !pokes.take();
    if (spent) return;
    try {
      await teller.tell(stream);
    } catch (error) {
      // One that Temporal refuses must not keep the others from being told.
      away = !(error instanceof PokeFailed && error.reason === 'refused');
      throw error;
    }
  };
  // The first goes alone: while Temporal is away, a pass costs one poke that fails.
  await eachAtMost(1, streams.slice(0, 1), tell);
  await eachAtMost(AT_ONCE, streams.slice(1), tell);
  return streams.length === PAGE && !spent;
}

const EVERY_MS = 500;
const PATIENCE_MS = 2_000;
const PAGE = 100;
const AT_ONCE = 4;
