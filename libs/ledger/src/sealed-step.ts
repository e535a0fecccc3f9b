import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import type { Recorded, StreamSummary } from '@vigil/domain/decider';
import type { StreamKeys } from '@vigil/vault/facts';
import type { Tokens } from '@vigil/vault/tokens';
import type { EffectEnd } from './effect-state.js';
import { contentOf, eventField } from './event-box.js';
import { eventHash, sha256 } from './hash.js';
import { timestamp } from './instant.js';
import type { DecidedEffect } from './progress.js';
import type { Receipt } from './receipt.js';
import { stateField } from './stream-states.js';
import type { Statement } from './statement.js';

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
  /** In as few as there are kinds of rows. */
  readonly statements: readonly Statement[];
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
  const { stream, receipt, summary } = step;
  const recordedAt = timestamp(step.recordedAt);
  const sealed = sealEvents(step, keys);
  const head = sealed.at(-1)?.hash ?? step.head;
  const snapshot = step.snapshot ? keys.sealJson(stateField(receipt.lastSeq), step.state) : null;
  const recorded: Statement = {
    ...RECORD,
    values: [
      stream,
      keys.keyId,
      recordedAt,
      step.events.map(({ seq }) => seq),
      step.events.map(({ actor }) => actor.origin),
      sealed.map(({ box }) => box),
      sealed.map(({ previous }) => previous),
      sealed.map(({ hash }) => hash),
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
    ],
  };
  const acts: Statement = {
    ...EFFECTS,
    values: [
      stream,
      keys.keyId,
      effects.map(({ id }) => id),
      effects.map(({ seq }) => seq),
      effects.map(({ n }) => n),
      effects.map(({ draft }) => draft.queue),
      effects.map(({ id, draft }) => keys.sealJson(effectField(id), draft)),
    ],
  };
  const { closes } = step;
  const statements = [
    recorded,
    ...(effects.length > 0 ? [acts] : []),
    ...(closes ? [{ ...CLOSE, values: [closes.effect, stream, closes.as, recordedAt] }] : []),
  ];
  return { statements, head, snapshot };
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

const RECORD = {
  name: 'step_record',
  text: `WITH
    events AS (
      INSERT INTO ledger.event (stream, seq, origin, recorded_at, key_id, box, prev_hash, hash)
      SELECT $1, seq, origin, $3, $2, box, prev_hash, hash
      FROM unnest($4::int[], $5::text[], $6::bytea[], $7::bytea[], $8::bytea[]) AS e (seq, origin, box, prev_hash, hash)
    ),
    receipt AS (
      INSERT INTO ledger.command_receipt (stream, command_id, fingerprint, first_seq, last_seq, key_id, answer, recorded_at)
      VALUES ($1, $9, $10, $11, $12, $2, $13, $3)
    ),
    news AS (
      INSERT INTO ledger.untold (stream, version, told, since) SELECT $1, $12, $11 - 1, $3 WHERE $15::text IS NOT NULL AND $12 >= $11
      ON CONFLICT (stream) DO UPDATE SET version = excluded.version, since = excluded.since
    )
    UPDATE ledger.stream_state SET version = $12, decided_at = $14, stage = $15, wake_at = $16, final = $17, ended = $18,
      last_recorded_at = $3, last_effective_at = $19, head = $20, key_id = $2,
      snapshot_version = CASE WHEN $21::bytea IS NULL THEN snapshot_version ELSE $12 END, box = coalesce($21, box)
    WHERE stream = $1 RETURNING xmin::text AS revision`,
};
const EFFECTS = {
  name: 'step_effects',
  text: `INSERT INTO ledger.effect (stream, key_id, id, seq, n, queue, box)
    SELECT $1, $2, * FROM unnest($3::text[], $4::int[], $5::int[], $6::text[], $7::bytea[])`,
};
const CLOSE = {
  name: 'effect_close',
  text: `UPDATE ledger.effect SET state = $3, done_at = $4 WHERE id = $1 AND stream = $2 AND state IN ('OPEN', 'SENDING')`,
};
