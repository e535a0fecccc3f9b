import type { Receipt } from '@vigil/ledger/receipt';

/** The receipt as it is answered, made from the stored one alone: the same bytes for ever. */
export function answeredReceipt({
  stream,
  firstSeq,
  lastSeq,
  etag,
  events,
  recordedAt,
  effectiveAt,
  numbers,
}: Receipt): string {
  return JSON.stringify({
    reference: stream.replace(/^case\//, ''),
    etag: `"${etag}"`,
    events: events.map(({ seq, type, ids }) => ({ seq, type, ...ids })),
    recordedAt: new Date(recordedAt).toISOString(),
    effectiveAt: new Date(effectiveAt).toISOString(),
    numbers,
    firstSeq,
    lastSeq,
  });
}
