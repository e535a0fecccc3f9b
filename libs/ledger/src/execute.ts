import type { Command, Decider, EventOf, Moment, Rejection } from '@vigil/domain/decider';
import { StreamErased } from '@vigil/vault/facts';
import type { PoolClient } from 'pg';
import type { Course } from './course.js';
import { AHEAD_OF_LOCK, decideStep, LockNeeded, underLock } from './decide-step.js';
import type { EffectEnd } from './effect-state.js';
import { inTransaction, type CommitNote } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { movedOn, openStep, underWayIn, unmoved, type Opened } from './opening.js';
import type { Receipt } from './receipt.js';
import { recordStep, revisionOf, stepRecord } from './record-step.js';
import { RECEIPT_FIELD } from './sealed-step.js';

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
  /** The head of the stream on whose state the command was made ready, if it must still be so when the step is decided. */
  readonly readyFor?: Buffer | undefined;
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

/** The stream stands elsewhere than where its command was made ready for: nothing was recorded. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved';
}

/**
 * Takes one step: the only way by which anything is recorded. Answers a repeated command as it was answered, settles what is due
 * at the effective time, decides, fills numbers, and records events, receipt, acts, state and read models in one transaction that
 * holds the stream's lock, or nothing at all. Deadlocks are tried again. Throws LedgerUnavailable, StreamErased, StreamMoved, and
 * faults.
 */
export async function execute<S, E extends EventOf>(parts: LedgerParts, step: Step<S, E>): Promise<Outcome> {
  const done = await parts.atWork.during(
    step.stream,
    async (alone) =>
      (alone ? await takeAhead(parts, step) : undefined) ??
      (await inTransaction(parts.pool, (client, note) => takeUnderLock(parts, step, client, note))),
  );
  if (done.commit) parts.onCommitted?.(step.stream, done.commit);
  return done.outcome;
}

/** What a transaction came to: with `commit` it was recorded, without it rolled back. */
interface Done {
  readonly outcome: Outcome;
  readonly commit?: () => Promise<Course | null>;
}

/**
 * Takes a step whose stream this process holds in one round trip, which it may share with other streams' steps: decides ahead of the
 * lock, and sends the lock with what is to be recorded. Undefined, with nothing done, where that may not be the last word: the step
 * is refused or repeated, needs what is read under the lock, or the stream is locked or moved on, or the office did.
 */
async function takeAhead<S, E extends EventOf>(
  parts: LedgerParts,
  step: Step<S, E>,
): Promise<Done | undefined> {
  const { decider, stream, command, ifMatch, readyFor } = step;
  const held =
    step.create === true || decider.kind === 'office' ? undefined : await parts.states.held(stream);
  if (held === undefined || (ifMatch !== undefined && ifMatch !== String(held.row.decidedAt)))
    return undefined;
  if (readyFor !== undefined && !held.row.head.equals(readyFor)) return undefined;
  const ground = { row: held.row, state: held.state as S, office: parts.office.held };
  try {
    const decided = await decideStep(parts, step, ground, AHEAD_OF_LOCK);
    if (decided.rejections) return undefined;
    const lock = unmoved(stream, held.row, command.commandId, ground.office.version);
    const { batches, committed } = await stepRecord(parts, { step, ground, decided });
    const [locked, recorded] = await parts.group.commit(stream, [lock, ...batches]);
    const commit = committed(revisionOf(recorded), underWayIn(stream, locked));
    return { outcome: { outcome: 'recorded', receipt: decided.receipt, replayed: false }, commit };
  } catch (error) {
    if (error instanceof LockNeeded || movedOn(error)) return undefined;
    throw error;
  }
}

async function takeUnderLock<S, E extends EventOf>(
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
  if (step.readyFor !== undefined && opened.head?.equals(step.readyFor) !== true)
    throw new StreamMoved(`${stream} stands elsewhere than where ${command.type} was made ready for.`);
  if (step.ifMatch !== undefined && step.ifMatch !== String(opened.decidedAt))
    return { outcome: { outcome: 'stale', etag: String(opened.decidedAt) } };

  const state = await parts.states.read(client, decider, stream, opened, held);
  const office =
    decider.kind === 'office'
      ? { version: opened.version, state: state as Moment['office'] }
      : await parts.office.at(opened.officeVersion, client);
  const ground = { row: opened, state, office };
  const decided = await decideStep(parts, step, ground, underLock(parts, client, stream));
  if (decided.rejections) return { outcome: { outcome: 'rejected', rejections: decided.rejections } };
  const { progress, receipt } = decided;
  const commit = await recordStep(parts, client, note, { step, ground, decided }, opened);
  if (decider.kind === 'office') parts.office.learn(progress.lastSeq, progress.state as Moment['office']);
  return { outcome: { outcome: 'recorded', receipt, replayed: false }, commit };
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
