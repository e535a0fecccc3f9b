import type { Recorded } from '@vigil/domain/decider';

/** What a command is answered, for ever. Instants in ms since 1970. */
export interface Receipt {
  readonly stream: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** The seq of the last event that is no reminder, in decimal digits: what `If-Match` names. */
  readonly etag: string;
  readonly events: readonly ReceiptEvent[];
  readonly recordedAt: number;
  readonly effectiveAt: number;
  /** Numbers allotted by this command, in order. */
  readonly numbers: readonly string[];
}

/** An event as a receipt names it, with the ids of what it is about (`communicationId`, `personId`), which the caller needs to go on. */
export interface ReceiptEvent {
  readonly seq: number;
  readonly type: string;
  readonly ids: Readonly<Record<string, string>>;
}

/** The receipt of a step. `lastSeq` is below `firstSeq` if it recorded nothing. */
export function receiptOf(
  stream: string,
  events: readonly Recorded[],
  step: {
    readonly before: number;
    readonly decidedAt: number;
    readonly recordedAt: number;
    readonly effectiveAt: number;
    readonly numbers: readonly string[];
  },
): Receipt {
  return {
    stream,
    firstSeq: step.before + 1,
    lastSeq: step.before + events.length,
    etag: String(step.decidedAt),
    events: events.map(({ seq, type, payload }) => ({ seq, type, ids: idsOf(payload) })),
    recordedAt: step.recordedAt,
    effectiveAt: step.effectiveAt,
    numbers: step.numbers,
  };
}

const idsOf = (payload: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(payload as object).filter(
      (entry): entry is [string, string] => /^id$|Id$/.test(entry[0]) && typeof entry[1] === 'string',
    ),
  );
