import type { Command, Decider, EventOf } from '@vigil/domain/decider';
import type { StreamKeys } from '@vigil/vault/facts';
import { personsWithFacts } from '@vigil/domain/persons-with-facts';
import type { PoolClient } from 'pg';
import { statementsOf, type Batch } from './batch.js';
import { countedBatches } from './counted-batches.js';
import type { Ground } from './decide-step.js';
import { departedBatch } from './entry-batch.js';
import { courseOf, type Course } from './course.js';
import { sendWithCommit, type CommitNote } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { loadCourse } from './load-course.js';
import { namingBatch } from './named-boxes.js';
import type { UnderWay } from './opening.js';
import { personsAfter } from './persons-of.js';
import type { Progress } from './progress.js';
import type { Receipt } from './receipt.js';
import { rowBatches } from './row-batches.js';
import { rowsOf } from './rows-of.js';
import { rowsDifference } from './rows-difference.js';
import { identified, sealedStep, type SealedEffect } from './sealed-step.js';
import { keyKindOf } from './stream-key.js';
import { SNAPSHOT_EVERY, type StreamRow } from './stream-states.js';
import type { Answer } from './statement.js';
import type { Step } from './execute.js';

/** What there is to record, and what it was decided on. */
interface ToRecord<S, E extends EventOf> {
  readonly step: Pick<Step<S, E>, 'decider' | 'stream' | 'fingerprint' | 'persons' | 'closes'> & {
    readonly command: Pick<Command, 'commandId'>;
  };
  readonly ground: Pick<Ground<S>, 'row' | 'state'>;
  readonly decided: { readonly progress: Progress<S, E>; readonly receipt: Receipt };
}

/** A step ready to be recorded, behind the lock of its stream. */
export interface StepRecord {
  /** For the same statements in the same order as every step's: `RECORD` is the first. */
  readonly batches: readonly Batch[];
  /**
   * Takes over what was committed, by which transaction (as `RECORD` answers), and what was under way before. Answers how to get
   * the course after the step.
   */
  readonly committed: (revision: string, before: UnderWay) => () => Promise<Course | null>;
}

/** Seals everything, and sends it with the COMMIT behind it, in one round trip of the transaction that holds the stream's lock. */
export async function recordStep<S, E extends EventOf>(
  parts: LedgerParts,
  client: PoolClient,
  note: CommitNote,
  toRecord: ToRecord<S, E>,
  before: UnderWay,
): Promise<() => Promise<Course | null>> {
  const { batches, committed } = await stepRecord(parts, toRecord);
  const [recorded] = await sendWithCommit(client, note, statementsOf([batches]));
  return committed(revisionOf(recorded), before);
}

/** The transaction that wrote a stream's row, as `RECORD` answered. */
export const revisionOf = (recorded: Answer | undefined): string => String(recorded?.rows[0]?.['revision']);

/** Seals everything that a step records. Sends nothing, but may ask the vault for keys, and make them. */
export async function stepRecord<S, E extends EventOf>(
  parts: LedgerParts,
  { step, ground, decided }: ToRecord<S, E>,
): Promise<StepRecord> {
  const { decider, stream } = step;
  const { row, state } = ground;
  const { progress, receipt } = decided;
  const summary = decider.summary(progress.state);
  const rows = rowsOf(decider, progress.state);
  const difference = rowsDifference(row.version === 0 ? null : rowsOf(decider, state), rows);
  const effects = identified(parts.tokens, stream, progress.effects);
  const persons = personsAfter(state, progress.events, progress.state);
  const others = personsWithFacts(progress.effects);
  const keys = await parts.sealer.keysFor(
    stream,
    [...(step.persons ?? []), ...persons, ...others],
    keyKindOf(decider.kind),
  );
  const lastEffectiveAt = progress.events.at(-1)?.effectiveAt ?? row.lastEffectiveAt ?? receipt.effectiveAt;
  const sealed = sealedStep(
    {
      stream,
      commandId: step.command.commandId,
      fingerprint: step.fingerprint,
      recordedAt: receipt.recordedAt,
      head: row.head,
      events: progress.events,
      effects: progress.effects,
      state: progress.state,
      snapshot: snapshotDue(row, receipt.lastSeq, keys),
      summary,
      decidedAt: progress.decidedAt,
      effectiveAt: lastEffectiveAt,
      receipt,
      closes: step.closes,
    },
    effects,
    keys,
  );
  const batches = [
    ...sealed.batches,
    namingBatch(progress.events),
    departedBatch(stream, departures(decider, state, progress.state), keys),
    ...rowBatches(stream, difference, rows?.summary ?? null, keys, parts.tokens),
    ...countedBatches(stream, difference, receipt.recordedAt, parts.tokens),
  ];
  const { head, snapshot } = sealed;
  const committed: StepRecord['committed'] = (revision, before) => {
    if (head !== null)
      parts.states.learn(stream, {
        row: {
          version: receipt.lastSeq,
          keyId: keys.keyId,
          head,
          snapshotVersion: snapshot ? receipt.lastSeq : row.snapshotVersion,
          decidedAt: progress.decidedAt,
          lastRecordedAt: receipt.recordedAt,
          lastEffectiveAt,
          revision,
        },
        state: progress.state,
        persons,
        bytes: snapshot?.length,
      });
    return courseAfter(parts, decider, stream, before, progress, effects);
  };
  return { batches, committed };
}

/** From memory if the workflow knew all before this step and nothing else is under way; otherwise from the database. */
function courseAfter<S, E extends EventOf>(
  parts: LedgerParts,
  decider: Decider<S, E>,
  stream: string,
  { untold, acting }: UnderWay,
  progress: Progress<S, E>,
  effects: readonly SealedEffect[],
): () => Promise<Course | null> {
  if (untold || acting) return () => loadCourse(parts, decider, stream);
  const { state, events, lastSeq } = progress;
  const open = effects.map(({ id, draft }) => ({ id, kind: draft.kind, queue: draft.queue }));
  return () => Promise.resolve(courseOf(lastSeq, decider.summary(state), events, open));
}

/** A stream's first step, and each after which too many events would have to be read; or another key seals the stream now. */
const snapshotDue = (before: StreamRow, lastSeq: number, { keyId }: StreamKeys): boolean =>
  before.snapshotVersion === 0 ||
  lastSeq - before.snapshotVersion >= SNAPSHOT_EVERY ||
  before.keyId !== keyId;

/** What leaves with a published report, written with the step that publishes it. */
function departures<S, E extends EventOf>(
  decider: Decider<S, E>,
  before: S,
  after: S,
): ReturnType<NonNullable<Decider<S, E>['departed']>> {
  const departed = decider.departed?.(after) ?? [];
  return (decider.departed?.(before) ?? []).length === 0 ? departed : [];
}
