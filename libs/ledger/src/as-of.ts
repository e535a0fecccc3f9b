import type { Decider, EventOf, Recorded } from '@vigil/domain/decider';
import { definitionOf } from './event-definition.js';
import { eventsOf } from './events-of.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Loaded } from './load.js';

/** `recorded`: what the office knew at that instant. `effective`: what was the case then, as known today. */
export type Axis = 'recorded' | 'effective';

/** A stream as it stood at an instant (ms since 1970, inclusive), folded from its events; undefined if it had none. Throws StreamErased. */
export async function asOf<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  decider: Decider<S, E>,
  stream: string,
  at: number,
  axis: Axis = 'recorded',
): Promise<Loaded<S> | undefined> {
  const events = await eventsOf(parts, decider, stream, {
    recordedUntil: axis === 'recorded' ? at : undefined,
  });
  return fold(
    decider,
    stream,
    axis === 'recorded' ? events : events.filter(({ effectiveAt }) => effectiveAt <= at),
  );
}

/** Folds a stream's events from its first; undefined if there are none. Pure. */
export function fold<S, E extends EventOf>(
  decider: Decider<S, E>,
  stream: string,
  events: readonly Recorded<E>[],
): Loaded<S> | undefined {
  const last = events.at(-1);
  if (!last) return undefined;
  const decided = events.findLast(({ type }) => definitionOf(decider, type).reminder !== true);
  return {
    state: events.reduce((state, event) => decider.evolve(state, event), decider.initialState(stream)),
    version: last.seq,
    etag: String(decided?.seq ?? 0),
    lastRecordedAt: last.recordedAt,
    lastEffectiveAt: last.effectiveAt,
  };
}
