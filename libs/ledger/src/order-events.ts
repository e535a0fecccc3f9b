/** An event that has no position yet. `positioned` is the last seq of its stream that has one, or 0. */
export interface Unpositioned {
  readonly stream: string;
  readonly seq: number;
  readonly xid: bigint;
  readonly positioned: number;
  readonly hash: Buffer;
}

/**
 * The order in which events get positions: by transaction, but within a stream always by seq. An event whose predecessor in the
 * stream is not among them and has no position waits. Pure; takes events in any order.
 */
export function orderEvents(events: readonly Unpositioned[]): Unpositioned[] {
  const last = new Map<string, { seq: number; xid: bigint }>();
  const placed: { readonly event: Unpositioned; readonly xid: bigint }[] = [];
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const before = last.get(event.stream) ?? { seq: event.positioned, xid: 0n };
    if (event.seq !== before.seq + 1) continue;
    const xid = event.xid > before.xid ? event.xid : before.xid;
    last.set(event.stream, { seq: event.seq, xid });
    placed.push({ event, xid });
  }
  return placed.sort(inOrder).map(({ event }) => event);
}

function inOrder(a: { event: Unpositioned; xid: bigint }, b: { event: Unpositioned; xid: bigint }): number {
  if (a.xid !== b.xid) return a.xid < b.xid ? -1 : 1;
  if (a.event.stream !== b.event.stream) return a.event.stream < b.event.stream ? -1 : 1;
  return a.event.seq - b.event.seq;
}
