import type { ConsentElsewhere, Draft, EventOf, Moment, Rejection } from '@vigil/domain/decider';
import type { PoolClient } from 'pg';
import { allotNumbers } from './allot.js';
import { consentsElsewhere } from './departure.js';
import type { Step } from './execute.js';
import { withDigests } from './fill-digests.js';
import type { LedgerParts } from './ledger-parts.js';
import { holesIn } from './numbers.js';
import type { OfficeAt } from './office-view.js';
import { Progress } from './progress.js';
import { receiptOf, type Receipt } from './receipt.js';
import { departedUnderLock, reportUnderLock } from './report-entries.js';
import type { StreamRow } from './stream-states.js';
import { effectiveTime } from './two-instants.js';

/** What a step is decided on. */
export interface Ground<S> {
  readonly row: StreamRow;
  readonly state: S;
  readonly office: OfficeAt;
}

/** What some steps must read or number besides, which holds only while their stream is locked. */
export interface UnderLock {
  readonly departed: () => Promise<NonNullable<Moment['departed']>>;
  readonly report: (year: number) => Promise<NonNullable<Moment['report']>>;
  readonly elsewhere: (persons: readonly string[]) => Promise<readonly ConsentElsewhere[]>;
  readonly numbered: (drafts: readonly Draft[]) => ReturnType<typeof allotNumbers>;
}

/** Within the transaction that holds the lock. */
export const underLock = (parts: LedgerParts, client: PoolClient, stream: string): UnderLock => ({
  departed: () => departedUnderLock(parts, client, stream),
  report: (year) => reportUnderLock(parts, client, year),
  elsewhere: (persons) => consentsElsewhere(client, stream, persons),
  numbered: (drafts) => allotNumbers(client, parts.tokens, drafts),
});

/** The step needs what can be read under its lock alone. */
export class LockNeeded extends Error {
  override readonly name = 'LockNeeded';
}
const refuse = () => Promise.reject(new LockNeeded('This step is decided under its lock.'));

/** Before any lock: throws LockNeeded where there is anything to read or to number. */
export const AHEAD_OF_LOCK: UnderLock = {
  departed: refuse,
  report: refuse,
  elsewhere: (persons) => (persons.length === 0 ? Promise.resolve([]) : refuse()),
  numbered: (drafts) =>
    holesIn(drafts.map(({ payload }) => payload)).length === 0
      ? Promise.resolve({ drafts, numbers: [] })
      : refuse(),
};

/** A step as it was decided. */
export type StepDecision<S, E extends EventOf> =
  | { readonly rejections: readonly [Rejection, ...Rejection[]] }
  | { readonly rejections?: undefined; readonly progress: Progress<S, E>; readonly receipt: Receipt };

/** Settles what is due at the effective time, decides, and fills digests and numbers. Records nothing. */
export async function decideStep<S, E extends EventOf>(
  parts: Pick<LedgerParts, 'now'>,
  step: Step<S, E>,
  { row, state, office }: Ground<S>,
  reads: UnderLock,
): Promise<StepDecision<S, E>> {
  const { decider, stream, command } = step;
  const times = effectiveTime(parts.now(), row, step);
  if ('code' in times) return { rejections: [times] };
  const { recordedAt, effectiveAt } = times;
  const departed = decider.mayHaveDeparted?.(state) ? await reads.departed() : undefined;
  const before: Moment = { recordedAt, effectiveAt, office: office.state, elsewhere: [], departed };
  const frame = {
    stream,
    commandId: command.commandId,
    causationId: command.causationId,
    policy: office.version,
  };
  const progress = new Progress(decider, frame, state, row.version, row.decidedAt);
  progress.settle(before);

  const moment = step.departure === true ? await departing(step, progress.state, before, reads) : before;
  const decision = decider.decide(progress.state, command, moment);
  if (!decision.accepted) return { rejections: decision.rejections };
  const decided = decider.kind === 'report-cycle' ? withDigests(decision.events) : decision.events;
  const numbered = await reads.numbered(decided);
  progress.record(numbered.drafts, decision.actor, moment);
  const receipt = receiptOf(stream, progress.events, {
    ...times,
    before: row.version,
    decidedAt: progress.decidedAt,
    numbers: numbered.numbers,
  });
  return { progress, receipt };
}

/** The moment of a step by which a text leaves the house, with what is read for it under lock. */
async function departing<S, E extends EventOf>(
  { decider, persons = [] }: Step<S, E>,
  state: S,
  before: Moment,
  reads: UnderLock,
): Promise<Moment> {
  const year = decider.reportYear?.(state) ?? null;
  const report = year === null ? undefined : await reads.report(year);
  const reported = (report?.entries ?? []).flatMap((entry) => entry.persons.map(({ personId }) => personId));
  const elsewhere = await reads.elsewhere([...decider.summary(state).persons, ...persons, ...reported]);
  return { ...before, elsewhere, report };
}
