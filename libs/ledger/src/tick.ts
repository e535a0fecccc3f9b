import type { Decider, EventOf, Moment } from '@vigil/domain/decider';
import type { Course } from './course.js';
import { inTransaction } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { openStep } from './opening.js';
import { Progress } from './progress.js';
import { receiptOf, type Receipt } from './receipt.js';
import { recordStep } from './record-step.js';
import { departedUnderLock } from './report-entries.js';
import { AHEAD_MS } from './two-instants.js';

/** A timer fired more than a minute before its time: refused, since recording early could not be taken back. */
export class TickTooEarly extends Error {
  override readonly name = 'TickTooEarly';
  constructor(stream: string) {
    super(
      `${stream} was to be ticked more than a minute ahead of the clock: are the clocks of this machine and the timer's set?`,
    );
  }
}

export type Ticked =
  | { readonly outcome: 'recorded'; readonly receipt: Receipt }
  /** Nothing was due; nothing is stored. */
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'unknown' };

/**
 * Records what is due in a stream at the later of now and `wakeAt` (ms since 1970), deciding nothing else. Each level of a term
 * falls once, because the state says so: repeating a tick is harmless. Throws TickTooEarly, LedgerUnavailable, StreamErased.
 */
export async function tick<S, E extends EventOf>(
  parts: LedgerParts,
  decider: Decider<S, E>,
  stream: string,
  wakeAt: number,
): Promise<Ticked> {
  if (wakeAt > parts.now() + AHEAD_MS) throw new TickTooEarly(stream);
  const done = await inTransaction<{ outcome: Ticked; commit?: () => Promise<Course | null> }>(
    parts.pool,
    async (client, note) => {
      const held = await parts.states.held(stream);
      const opened = await openStep(client, stream, NO_RECEIPT, null, held);
      if (!opened) return { outcome: { outcome: 'unknown' } };
      const state = await parts.states.read(client, decider, stream, opened, held);
      const office = await parts.office.at(opened.officeVersion, client);
      const recordedAt = Math.max(parts.now(), opened.lastRecordedAt ?? -Infinity);
      const effectiveAt = Math.max(recordedAt, wakeAt, opened.lastEffectiveAt ?? -Infinity);
      const departed = decider.mayHaveDeparted?.(state)
        ? await departedUnderLock(parts, client, stream)
        : undefined;
      const moment: Moment = { recordedAt, effectiveAt, office: office.state, elsewhere: [], departed };
      const command = { commandId: `tick/${opened.version + 1}` };
      const frame = { ...command, stream, causationId: null, policy: office.version };
      const progress = new Progress(decider, frame, state, opened.version, opened.decidedAt);
      progress.settle(moment);
      if (progress.events.length === 0) return { outcome: { outcome: 'nothing' } };

      const before = opened.version;
      const receipt = receiptOf(stream, progress.events, {
        ...moment,
        before,
        decidedAt: progress.decidedAt,
        numbers: [],
      });
      const step = { decider, stream, command, fingerprint: '', persons: [], closes: undefined };
      const toRecord = { step, ground: { row: opened, state }, decided: { progress, receipt } };
      const commit = await recordStep(parts, client, note, toRecord, opened);
      return { outcome: { outcome: 'recorded', receipt }, commit };
    },
  );
  if (done.commit) parts.onCommitted?.(stream, done.commit);
  return done.outcome;
}

const NO_RECEIPT = '';
