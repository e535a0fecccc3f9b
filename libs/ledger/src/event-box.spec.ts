import type { Decider, EventOf } from '@vigil/domain/decider';
import { eventFrom } from './event-box.js';
import { EventUnknown } from './event-definition.js';
import { COUNTER, type CounterEvent, type CounterState } from './testing/counter.js';

/** An event as the first version of `Added` was recorded, opened: kept as it is, for ever. */
const KEPT = JSON.parse(
  '{"type":"Added","version":1,"effectiveAt":1772442000000,"actor":{"origin":"person","id":"u-1","role":"OFFICER"},' +
    '"commandId":"c_1","causationId":null,"policy":0,"payload":{"by":4}}',
) as unknown;
const CLEAR = { stream: 'case/a', seq: 2, recordedAt: 1772442000000 };

/** The same kind of stream, later: what was a number became an amount with a unit. */
const later = (
  upcast?: (payload: unknown, from: number) => unknown,
): Decider<CounterState, CounterEvent> => ({
  ...COUNTER,
  events: {
    ...COUNTER.events,
    Added: { ...COUNTER.events.Added, version: 2, ...(upcast ? { upcast } : {}) },
  },
});

describe('an event in its box', () => {
  it('is read as it was recorded', () => {
    expect(eventFrom(COUNTER, CLEAR, KEPT)).toEqual({ ...CLEAR, ...(KEPT as EventOf) });
  });

  it('of an older version is read as the newest: its payload upcast, all else as it was', () => {
    const upcast = (payload: unknown, from: number) => ({
      amount: (payload as { by: number }).by,
      unit: `v${from}`,
    });
    expect(eventFrom(later(upcast), CLEAR, KEPT)).toEqual({
      ...CLEAR,
      ...(KEPT as EventOf),
      version: 2,
      payload: { amount: 4, unit: 'v1' },
    });
  });

  it('of an older version without an upcast, or of a newer one, is a fault: never skipped, never guessed', () => {
    expect(() => eventFrom(later(), CLEAR, KEPT)).toThrow(EventUnknown);
    expect(() => eventFrom(COUNTER, CLEAR, { ...(KEPT as object), version: 2 })).toThrow(EventUnknown);
  });
});
