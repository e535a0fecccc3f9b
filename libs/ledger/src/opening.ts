import type { PoolClient } from 'pg';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import {
  STATE_COLUMNS,
  stateRowOf,
  type HeldState,
  type StateRow,
  type StoredState,
  type StreamRow,
} from './stream-states.js';
import { batchOf, type Batch } from './batch.js';
import { BEGIN_STEP } from './in-transaction.js';
import { hasCode } from './ledger-unavailable.js';
import { MOVED_ON } from './migrations/tell-moved-on.js';
import { sendTogether, type Answer, type Statement } from './statement.js';

/** What was under way in a stream before a step. */
export interface UnderWay {
  /** Whether there was news that the stream's workflow was not told. */
  readonly untold: boolean;
  /** Whether acts were open. */
  readonly acting: boolean;
}

/** A stream as the lock found it, with what else a step must know. */
export interface Opened extends StateRow, UnderWay {
  /** False if `create` was asked and the stream was there before. */
  readonly created: boolean;
  readonly receipt: { readonly fingerprint: string; readonly keyId: string; readonly answer: Buffer } | null;
  readonly officeVersion: number;
}

/**
 * Begins the transaction, locks the stream, and reads in the same round trip what must be read under the lock: its row, the
 * command's receipt, the office's version. With `create` the row is made first, of that kind. It gives its box unless it still
 * stands where `held` does. Undefined if there is no stream.
 */
export async function openStep(
  client: PoolClient,
  stream: string,
  commandId: string,
  create: string | null,
  held: HeldState | undefined,
): Promise<Opened | undefined> {
  const results = await sendTogether(client, [
    ...BEGIN_STEP,
    ...(create === null ? [] : [{ ...CREATE, values: [stream, create] }]),
    { ...LOCK, values: [stream, held?.row.head ?? null] },
    { ...UNDER_LOCK, values: [stream, commandId, OFFICE_STREAM] },
  ] as readonly (Statement | string)[]);
  const state = results.at(-2)?.rows[0] as unknown as StoredState | undefined;
  const rest = results.at(-1)?.rows[0] as unknown as RestRow;
  if (!state) return undefined;
  return {
    ...stateRowOf(state),
    created: create !== null && results[BEGIN_STEP.length]?.rowCount === 1,
    receipt:
      rest.answer === null || rest.fingerprint === null || rest.receipt_key === null
        ? null
        : { fingerprint: rest.fingerprint.toString('utf8'), keyId: rest.receipt_key, answer: rest.answer },
    officeVersion: rest.office_version ?? 0,
    untold: rest.untold,
    acting: rest.acting,
  };
}

interface RestRow extends UnderWay {
  readonly fingerprint: Buffer | null;
  readonly receipt_key: string | null;
  readonly answer: Buffer | null;
  readonly office_version: number | null;
}

const CREATE = {
  name: 'stream_create',
  text: 'INSERT INTO ledger.stream_state (stream, kind) VALUES ($1, $2) ON CONFLICT (stream) DO NOTHING',
};
const LOCK = {
  name: 'stream_lock',
  text: `SELECT ${STATE_COLUMNS} FROM ledger.stream_state WHERE stream = $1 FOR UPDATE`,
};
// Values and not EXISTS, which PostgreSQL may answer for many streams by reading a table whole.
const underWay = (
  stream: string,
) => `(SELECT true FROM ledger.untold WHERE stream = ${stream}) IS TRUE AS untold,
      (SELECT true FROM ledger.effect WHERE stream = ${stream} AND state IN ('OPEN', 'SENDING') LIMIT 1) IS TRUE AS acting`;
// A statement of its own, whose snapshot is taken after the lock: joined to the lock's, it would see the receipt as it was before waiting.
const UNDER_LOCK = {
  name: 'under_lock',
  text: `SELECT r.fingerprint, r.key_id AS receipt_key, r.answer,
      (SELECT version FROM ledger.stream_state WHERE stream = $3) AS office_version, ${underWay('$1')}
    FROM (SELECT) AS one LEFT JOIN ledger.command_receipt r ON r.stream = $1 AND r.command_id = $2`,
};

/**
 * Locks a stream ahead of what was decided on this row of it, with that version of the office, and answers an `UnderWay` with its
 * `stream`: fails (`movedOn`) if another has the lock, if the stream or the office is another by now or the stream is gone, or the
 * command was taken before, so that nothing behind it is done.
 */
export const unmoved = (
  stream: string,
  { revision, head }: StreamRow,
  commandId: string,
  office: number,
): Batch => batchOf(UNMOVED, [[stream, revision, head, commandId, office]]);
// It waits for nobody, since other streams' steps may stand behind it. And it is one statement, though its snapshot may be older than
// the lock: whoever recorded meanwhile, an event or none, wrote the row, and PostgreSQL judges `xmin` anew on the row as it locks it.
const UNMOVED = {
  name: 'stream_unmoved',
  text: `SELECT held.stream, CASE WHEN s.xmin = held.revision AND s.head = held.head
        AND held.office = coalesce((SELECT version FROM ledger.stream_state WHERE stream = '${OFFICE_STREAM}'), 0)
        AND (SELECT true FROM ledger.command_receipt WHERE stream = held.stream AND command_id = held.command_id) IS NULL
      THEN true ELSE ledger.moved_on() END, ${underWay('held.stream')}
    FROM unnest($1::text[], $2::xid[], $3::bytea[], $4::text[], $5::int[]) AS held (stream, revision, head, command_id, office)
    LEFT JOIN LATERAL (
      SELECT xmin, head FROM ledger.stream_state WHERE stream = held.stream FOR UPDATE NOWAIT
    ) AS s ON true`,
};

/** What was under way in a stream, of what `unmoved` answered for it and others. */
export const underWayIn = (stream: string, locked: Answer | undefined): UnderWay =>
  locked?.rows.find((row) => row['stream'] === stream) as unknown as UnderWay;

const LOCK_NOT_AVAILABLE = '55P03';

/** Whether a step failed by `unmoved`: what it was decided on is no longer so, or may not be. */
export const movedOn = (error: unknown): boolean => hasCode(error, [MOVED_ON, LOCK_NOT_AVAILABLE]);
