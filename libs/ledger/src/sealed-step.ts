import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import type { Recorded, StreamSummary } from '@vigil/domain/decider';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import { batchOf, type Batch } from './batch.js';
import type { EffectEnd } from './effect-state.js';
import { contentOf, eventField } from './event-box.js';
import { eventHash, sha256 } from './hash.js';
import { timestamp } from './instant.js';
import type { DecidedEffect } from './progress.js';
import type { Receipt } from './receipt.js';
import { stateField } from './stream-states.js';

/** The field that a receipt's box is bound to, beside its command. */
export const RECEIPT_FIELD = 'receipt';
export const effectField = (id: string): string => `effect/${id}`;

/** All that a decided step writes besides the read models. */
export interface DecidedStep {
  readonly stream: string;
  readonly commandId: string;
  readonly fingerprint: string;
  readonly recordedAt: number;
  /** The hash of the stream's last event before, or null. */
  readonly head: Buffer | null;
  readonly events: readonly Recorded[];
  readonly effects: readonly DecidedEffect[];
  readonly state: unknown;
  /** Whether the stream's row gets a new snapshot of the state. */
  readonly snapshot: boolean;
  readonly summary: StreamSummary;
  readonly decidedAt: number;
  readonly effectiveAt: number;
  readonly receipt: Receipt;
  /** An act of this stream whose result the step records. */
  readonly closes: { readonly effect: string; readonly as: EffectEnd } | undefined;
}

export interface SealedEffect {
  readonly id: string;
  readonly seq: number;
  readonly n: number;
  readonly draft: EffectDraft;
}

/** Effects with the ids under which they are performed: opaque, and the same for the same event. */
export const identified = (
  tokens: Tokens,
  stream: string,
  effects: readonly DecidedEffect[],
): SealedEffect[] =>
  effects.map((effect) => ({
    ...effect,
    id: `e_${tokens.token('effect', `${stream}/${effect.seq}/${effect.n}`).toString('base64url')}`,
  }));

/** A step ready to be recorded. */
export interface SealedStep {
  /** One for each kind of rows. */
  readonly batches: readonly Batch[];
  /** The hash of the stream's last event after it, or null if there is none. */
  readonly head: Buffer | null;
  /** The box of the new snapshot, if one is made. */
  readonly snapshot: Buffer | null;
}

/** Seals and hashes everything of a step. */
export function sealedStep(
  step: DecidedStep,
  effects: readonly SealedEffect[],
  keys: StreamKeys,
): SealedStep {
  const { stream, receipt, summary, closes } = step;
  const { keyId } = keys;
  const recordedAt = timestamp(step.recordedAt);
  const sealed = sealEvents(step, keys);
  const head = sealed.at(-1)?.hash ?? step.head;
  const snapshot = step.snapshot ? keys.sealJson(stateField(receipt.lastSeq), step.state) : null;
  const row = [
    stream,
    keyId,
    recordedAt,
    step.commandId,
    Buffer.from(step.fingerprint, 'utf8'),
    receipt.firstSeq,
    receipt.lastSeq,
    keys.sealJson(RECEIPT_FIELD, receipt, step.commandId),
    step.decidedAt,
    summary.stage,
    timestamp(summary.wakeAt),
    summary.final,
    summary.ended,
    timestamp(step.effectiveAt),
    head,
    snapshot,
  ];
  const events = [
    step.events.map(() => stream),
    step.events.map(({ seq }) => seq),
    step.events.map(({ actor }) => actor.origin),
    step.events.map(() => recordedAt),
    step.events.map(() => keyId),
    sealed.map(({ box }) => box),
    sealed.map(({ previous }) => previous),
    sealed.map(({ hash }) => hash),
  ];
  const record = { sql: RECORD, columns: [...row.map((value) => [value]), ...events] };
  const acts = batchOf(
    EFFECTS,
    effects.map(({ id, seq, n, draft }) => [
      stream,
      keyId,
      id,
      seq,
      n,
      draft.queue,
      keys.sealJson(effectField(id), draft),
    ]),
  );
  const closed = batchOf(CLOSE, closes ? [[closes.effect, stream, closes.as, recordedAt]] : []);
  return { batches: [record, acts, closed], head, snapshot };
}

function sealEvents(step: DecidedStep, keys: StreamKeys) {
  let previous = step.head;
  return step.events.map((event) => {
    const box = keys.sealJson(eventField(event.seq), contentOf(event));
    const hash = eventHash({
      stream: step.stream,
      seq: event.seq,
      origin: event.actor.origin,
      recordedAt: String(event.recordedAt),
      keyId: keys.keyId,
      boxDigest: sha256(box),
      previous,
    });
    const sealed = { box, previous, hash };
    previous = hash;
    return sealed;
  });
}

/** Answers the transaction that wrote the streams' rows, which is one. */
export const RECORD = {
  name: 'step_record',
  text: `WITH
    step AS (
      SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::bytea[], $6::int[], $7::int[], $8::bytea[],
        $9::int[], $10::text[], $11::timestamptz[], $12::boolean[], $13::boolean[], $14::timestamptz[], $15::bytea[], $16::bytea[])
        AS step (stream, key_id, recorded_at, command_id, fingerprint, first_seq, last_seq, answer,
          decided_at, stage, wake_at, final, ended, effective_at, head, box)
    ),
    events AS (
      INSERT INTO ledger.event (stream, seq, origin, recorded_at, key_id, box, prev_hash, hash)
      SELECT * FROM unnest($17::text[], $18::int[], $19::text[], $20::timestamptz[], $21::text[], $22::bytea[], $23::bytea[], $24::bytea[])
    ),
    receipt AS (
      INSERT INTO ledger.command_receipt (stream, command_id, fingerprint, first_seq, last_seq, key_id, answer, recorded_at)
      SELECT stream, command_id, fingerprint, first_seq, last_seq, key_id, answer, recorded_at FROM step
    ),
    news AS (
      INSERT INTO ledger.untold (stream, version, told, since)
      SELECT stream, last_seq, first_seq - 1, recorded_at FROM step WHERE stage IS NOT NULL AND last_seq >= first_seq
      ON CONFLICT (stream) DO UPDATE SET version = excluded.version, since = excluded.since
    )
    UPDATE ledger.stream_state AS s SET version = step.last_seq, decided_at = step.decided_at, stage = step.stage, wake_at = step.wake_at,
      final = step.final, ended = step.ended, last_recorded_at = step.recorded_at, last_effective_at = step.effective_at,
      head = step.head, key_id = step.key_id,
      snapshot_version = CASE WHEN step.box IS NULL THEN s.snapshot_version ELSE step.last_seq END, box = coalesce(step.box, s.box)
    FROM step WHERE s.stream = step.stream RETURNING s.xmin::text AS revision`,
};
const EFFECTS = {
  name: 'step_effects',
  text: `INSERT INTO ledger.effect (stream, key_id, id, seq, n, queue, box)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[], $6::text[], $7::bytea[])`,
};
const CLOSE = {
  name: 'effect_close',
  text: `UPDATE ledger.effect SET state = closed.state, done_at = closed.done_at
    FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS closed (id, stream, state, done_at)
    WHERE effect.id = closed.id AND effect.stream = closed.stream AND effect.state IN ('OPEN', 'SENDING')`,
};
