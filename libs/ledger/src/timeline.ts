import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import { eventsOf } from './events-of.js';
import type { LedgerParts } from './ledger-parts.js';

/** One page of what happened in a stream, oldest first. */
export interface Timeline<E extends EventOf> {
  readonly events: readonly Recorded<E>[];
  /** Give it as `after` for the next page; null after the last. */
  readonly next: number | null;
}

/** The events of a stream after a seq (0 begins), at most `limit`, as known at `recordedUntil` (ms since 1970). Throws StreamErased. */
export async function timeline<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  decider: Decider<S, E>,
  stream: string,
  page: { readonly after: number; readonly limit: number; readonly recordedUntil?: number | undefined },
): Promise<Timeline<E>> {
  const found = await eventsOf(parts, decider, stream, { ...page, limit: page.limit + 1 });
  const events = found.slice(0, page.limit);
  return { events, next: found.length > page.limit ? (events.at(-1)?.seq ?? null) : null };
}
