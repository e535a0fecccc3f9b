import type { Command, Decider, EventOf, Moment, Rejection } from '@vigil/domain/decider';
import { StreamErased } from '@vigil/vault/facts';
import type { PoolClient } from 'pg';
import { allotNumbers } from './allot.js';
import type { Course } from './course.js';
import { consentsElsewhere } from './departure.js';
import type { EffectEnd } from './effect-state.js';
import { withDigests } from './fill-digests.js';
import { inTransaction, type CommitNote } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { openStep, type Opened } from './opening.js';
import { Progress } from './progress.js';
import { receiptOf, type Receipt } from './receipt.js';
import { recordStep } from './record-step.js';
import { RECEIPT_FIELD } from './sealed-step.js';
import { departedUnderLock, reportUnderLock } from './report-entries.js';
import { effectiveTime } from './two-instants.js';

/** One step to be taken in one stream. */
export interface Step<S, E extends EventOf> {
  readonly decider: Decider<S, E>;
  readonly stream: string;
  readonly command: Command;
  /** `Tokens.fingerprint` of the clear body: tells whether a repeated command says the same. */
  readonly fingerprint: string;
  /** The command's own date (ms since 1970), if it is not now. */
  readonly effectiveAt?: number | undefined;
  /** The caller may, and has said why: allows an `effectiveAt` in the past. */
  readonly backdated?: boolean | undefined;
  /** The step opens the stream, which must not exist. */
  readonly create?: boolean | undefined;
  /** The ETag on which the decision was made. */
  readonly ifMatch?: string | undefined;
  /** A text leaves the house: what the stream's persons said in other cases is read under lock. */
  readonly departure?: boolean | undefined;
  /** Persons whom the command brings, so that their keys are made before anything is locked. */
  readonly persons?: readonly string[] | undefined;
  /** An act of this stream whose result the step records, closed with it. */
  readonly closes?: { readonly effect: string; readonly as: EffectEnd } | undefined;
}

export type Outcome =
  | { readonly outcome: 'recorded'; readonly receipt: Receipt; readonly replayed: false }
  | { readonly outcome: 'replayed'; readonly receipt: Receipt; readonly replayed: true }
  | { readonly outcome: 'rejected'; readonly rejections: readonly [Rejection, ...Rejection[]] }
  /** `ifMatch` named another ETag than this. */
  | { readonly outcome: 'stale'; readonly etag: string }
  /** The same command id with another fingerprint. */
  | { readonly outcome: 'key-reused' }
  /** `create`, and the stream exists: choose another name. */
  | { readonly outcome: 'taken' }
  /** There is no such stream. */
  | { readonly outcome: 'unknown' };

/**
 * Takes one step: the only way by which anything is recorded. Locks the stream, answers a repeated command as it was answered,
 * settles what is due at the effective time, decides, fills numbers, and records events, receipt, acts, state and read models in
 * one transaction, or nothing at all. Deadlocks are tried again. Throws LedgerUnavailable, StreamErased, and faults.
 */
export async function execute<S, E extends EventOf>(parts: LedgerParts, step: Step<S, E>): Promise<Outcome> {
  const done = await inTransaction(parts.pool, (client, note) => take(parts, step, client, note));
  if (done.commit) parts.onCommitted?.(step.stream, done.commit);
  return done.outcome;
}

/** What a transaction came to: with `commit` it was recorded, without it rolled back. */
interface Done {
  readonly outcome: Outcome;
  readonly commit?: () => Promise<Course | null>;
}

async function take<S, E extends EventOf>(
  parts: LedgerParts,
  step: Step<S, E>,
  client: PoolClient,
  note: CommitNote,
): Promise<Done> {
  const { decider, stream, command } = step;
  const held = await parts.states.held(stream);
  const opened = await openStep(
    client,
    stream,
    command.commandId,
    step.create === true ? decider.kind : null,
    held,
  );
  if (!opened) return { outcome: { outcome: 'unknown' } };
  if (opened.receipt) return { outcome: await replay(parts, step, opened.receipt) };
  if (step.create === true && !opened.created) return { outcome: { outcome: 'taken' } };
  if (step.ifMatch !== undefined && step.ifMatch !== String(opened.decidedAt))
    return { outcome: { outcome: 'stale', etag: String(opened.decidedAt) } };

  const state = await parts.states.read(client, decider, stream, opened, held);
  const times = effectiveTime(parts.now(), opened, step);
  if ('code' in times) return { outcome: { outcome: 'rejected', rejections: [times] } };
  const office =
    decider.kind === 'office'
      ? { version: opened.version, state: state as Moment['office'] }
      : await parts.office.at(opened.officeVersion, client);
  const departed = decider.mayHaveDeparted?.(state)
    ? { departed: await departedUnderLock(parts, client, stream) }
    : {};
  const before: Moment = { ...times, office: office.state, elsewhere: [], ...departed };
  const frame = {
    stream,
    commandId: command.commandId,
    causationId: command.causationId,
    policy: office.version,
  };
  const progress = new Progress(decider, frame, state, opened.version, opened.decidedAt);
  progress.settle(before);

  const year = step.departure === true ? (decider.reportYear?.(progress.state) ?? null) : null;
  const report = year === null ? undefined : await reportUnderLock(parts, client, year);
  const reported = (report?.entries ?? []).flatMap((entry) => entry.persons.map(({ personId }) => personId));
  const persons =
    step.departure === true
      ? [...decider.summary(progress.state).persons, ...(step.persons ?? []), ...reported]
      : [];
  const moment: Moment = {
    ...before,
    elsewhere: await consentsElsewhere(client, stream, persons),
    ...(report ? { report } : {}),
  };
  const decision = decider.decide(progress.state, command, moment);
  if (!decision.accepted) return { outcome: { outcome: 'rejected', rejections: decision.rejections } };
  const decided = decider.kind === 'report-cycle' ? withDigests(decision.events) : decision.events;
  const allotted = await allotNumbers(client, parts.tokens, decided);
  progress.record(allotted.drafts, decision.actor, moment);

  const receipt = receiptOf(stream, progress.events, {
    ...times,
    before: opened.version,
    decidedAt: progress.decidedAt,
    numbers: allotted.numbers,
  });
  const record = await recordStep(parts, client, note, { step, opened, state, progress, receipt });
  if (decider.kind === 'office') parts.office.learn(progress.lastSeq, progress.state as Moment['office']);
  return { outcome: { outcome: 'recorded', receipt, replayed: false }, commit: record };
}

async function replay<S, E extends EventOf>(
  parts: LedgerParts,
  { stream, command, fingerprint }: Step<S, E>,
  receipt: NonNullable<Opened['receipt']>,
): Promise<Outcome> {
  if (receipt.fingerprint !== fingerprint) return { outcome: 'key-reused' };
  const sealed = {
    stream,
    field: RECEIPT_FIELD,
    keyId: receipt.keyId,
    box: receipt.answer,
    command: command.commandId,
  };
  const answer = await parts.sealer.open(sealed);
  if (answer === 'ERASED') throw new StreamErased(stream);
  return { outcome: 'replayed', receipt: answer as Receipt, replayed: true };
}
