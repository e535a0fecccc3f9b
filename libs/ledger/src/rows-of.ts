import type { Decider, EventOf } from '@vigil/domain/decider';
import type { StreamRows } from '@vigil/domain/stream/rows';

const known = new WeakMap<object, StreamRows | null>();

/** What the read models show of a state. A state is never changed, so what it showed after one step need not be drawn again before the next. */
export function rowsOf<S, E extends EventOf>(decider: Decider<S, E>, state: S): StreamRows | null {
  const key = state as object;
  let rows = known.get(key);
  if (rows === undefined) known.set(key, (rows = decider.rows(state)));
  return rows;
}
