import { orderEvents } from './order-events.js';

const event = (stream: string, seq: number, xid: number, positioned = 0) => ({
  stream,
  seq,
  xid: BigInt(xid),
  positioned,
  hash: Buffer.alloc(0),
});
const places = (events: Parameters<typeof orderEvents>[0]) =>
  orderEvents(events).map(({ stream, seq }) => `${stream}${seq}`);

describe('the order of events', () => {
  it('is by transaction', () => {
    expect(places([event('b', 1, 12), event('a', 1, 11), event('c', 1, 10)])).toEqual(['c1', 'a1', 'b1']);
  });

  it('is by seq within a stream, even if a later event has an earlier transaction', () => {
    expect(places([event('a', 2, 10), event('b', 1, 11), event('a', 1, 12)])).toEqual(['b1', 'a1', 'a2']);
  });

  it('lets an event wait whose predecessor has no position and is not there', () => {
    expect(places([event('a', 3, 10, 1), event('b', 5, 11, 4)])).toEqual(['b5']);
  });

  it('keeps events of one transaction together', () => {
    expect(places([event('a', 2, 10), event('a', 1, 10), event('b', 1, 9)])).toEqual(['b1', 'a1', 'a2']);
  });
});
