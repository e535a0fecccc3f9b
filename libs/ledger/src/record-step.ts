import type { Command, Decider, EventOf } from '@vigil/domain/decider';
import type { StreamKeys } from '@vigil/vault/facts';
import { personsWithFacts } from '@vigil/vault/person-facts';
import type { PoolClient } from 'pg';
import { countedStatements } from './counted-statements.js';
import { departedStatement } from './entry-statements.js';
import { courseOf, type Course } from './course.js';
import type { CommitNote } from './in-transaction.js';
import type { LedgerParts } from './ledger-parts.js';
import { loadCourse } from './load-course.js';
import { namingStatements } from './named-boxes.js';
import type { Opened } from './opening.js';
import type { Progress } from './progress.js';
import type { Receipt } from './receipt.js';
import { rowStatements } from './row-statements.js';
import { rowsOf } from './rows-of.js';
import { rowsDifference } from './rows-difference.js';
import { identified, sealedStep, type SealedEffect } from './sealed-step.js';
import { keyKindOf } from './stream-key.js';
import { sendTogether, type Statement } from './statement.js';
import { SNAPSHOT_EVERY } from './stream-states.js';
import type { Step } from './execute.js';

/** What there is to record, and what it was decided on. */
interface Decided<S, E extends EventOf> {
  readonly step: Pick<Step<S, E>, 'decider' | 'stream' | 'fingerprint' | 'persons' | 'closes'> & {
    readonly command: Pick<Command, 'commandId'>;
  };
  readonly opened: Opened;
  readonly state: S;
  readonly progress: Progress<S, E>;
  readonly receipt: Receipt;
}

/** Seals and sends everything with the COMMIT behind it, in one round trip. Answers how to get the course after it. */
export async function recordStep<S, E extends EventOf>(
  parts: LedgerParts,
  client: PoolClient,
  note: CommitNote,
  { step, opened, state, progress, receipt }: Decided<S, E>,
): Promise<() => Promise<Course | null>> {
  const { decider, stream } = step;
  const summary = decider.summary(progress.state);
  const rows = rowsOf(decider, progress.state);
  const difference = rowsDifference(opened.version === 0 ? null : rowsOf(decider, state), rows);
  const effects = identified(parts.tokens, stream, progress.effects);
  const persons = personsWithFacts(progress.state);
  const others = [progress.events, progress.effects].flatMap(personsWithFacts);
  const keys = await parts.sealer.keysFor(
    stream,
    [...(step.persons ?? []), ...persons, ...others],
    keyKindOf(decider.kind),
  );
  const decided = {
    ...step,
    commandId: step.command.commandId,
    recordedAt: receipt.recordedAt,
    head: opened.head,
    events: progress.events,
    effects: progress.effects,
    state: progress.state,
    snapshot: snapshotDue(opened, receipt.lastSeq, keys),
    summary,
    decidedAt: progress.decidedAt,
    effectiveAt: progress.events.at(-1)?.effectiveAt ?? opened.lastEffectiveAt ?? receipt.effectiveAt,
    receipt,
    closes: step.closes,
  };
  const sealed = sealedStep(decided, effects, keys);
  const statements = [
    ...sealed.statements,
    ...namingStatements(progress.events),
    ...departures(decider, state, progress.state, stream, keys),
    ...rowStatements(stream, difference, rows?.summary ?? null, keys, parts.tokens),
    ...countedStatements(stream, difference, receipt.recordedAt, parts.tokens),
  ];
  note.committing = true;
  const results = await sendTogether(client, [...statements, 'COMMIT']);
  if (results.at(-1)?.command !== 'COMMIT')
    throw new Error('The transaction was rolled back where it should commit.');
  const { head, snapshot } = sealed;
  if (head !== null)
    parts.states.learn(stream, {
      head,
      keyId: keys.keyId,
      state: progress.state,
      persons,
      bytes: snapshot?.length,
    });
  return courseAfter(parts, decider, stream, opened, progress, effects);
}

/** From memory if the workflow knew all before this step and nothing else is under way; otherwise from the database. */
function courseAfter<S, E extends EventOf>(
  parts: LedgerParts,
  decider: Decider<S, E>,
  stream: string,
  opened: Opened,
  progress: Progress<S, E>,
  effects: readonly SealedEffect[],
): () => Promise<Course | null> {
  if (opened.untold || opened.acting) return () => loadCourse(parts, decider, stream);
  const { state, events, lastSeq } = progress;
  const open = effects.map(({ id, draft }) => ({ id, kind: draft.kind, queue: draft.queue }));
  return () => Promise.resolve(courseOf(lastSeq, decider.summary(state), events, open));
}

/** A stream's first step, and each after which too many events would have to be read; or another key seals the stream now. */
const snapshotDue = (before: Opened, lastSeq: number, { keyId }: StreamKeys): boolean =>
  before.snapshotVersion === 0 ||
  lastSeq - before.snapshotVersion >= SNAPSHOT_EVERY ||
  before.keyId !== keyId;

/** What leaves with a published report, written with the step that publishes it. */
function departures<S, E extends EventOf>(
  decider: Decider<S, E>,
  before: S,
  after: S,
  stream: string,
  keys: StreamKeys,
): Statement[] {
  const departed = decider.departed?.(after) ?? [];
  return departed.length > 0 && (decider.departed?.(before) ?? []).length === 0
    ? [departedStatement(stream, departed, keys)]
    : [];
}
