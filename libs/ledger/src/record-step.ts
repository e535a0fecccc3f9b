import type { Command, Decider, EventOf, StreamKind } from '@vigil/domain/decider';
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
  const keys = await keysOf(
    parts,
    decider.kind,
    stream,
    [progress.state, progress.events, progress.effects],
    step.persons,
  );
  const decided = {
    ...step,
    commandId: step.command.commandId,
    recordedAt: receipt.recordedAt,
    head: opened.head,
    events: progress.events,
    effects: progress.effects,
    state: progress.state,
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
  const { head, stateBox } = sealed;
  if (head !== null)
    parts.states.learn(stream, { head, keyId: keys.keyId, state: progress.state, bytes: stateBox.length });
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

const keysOf = (
  parts: LedgerParts,
  kind: StreamKind,
  stream: string,
  values: readonly unknown[],
  brought: readonly string[] = [],
): Promise<StreamKeys> =>
  parts.sealer.keysFor(stream, [...brought, ...values.flatMap(personsWithFacts)], keyKindOf(kind));

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
