import type { PoolClient } from 'pg';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import {
  STATE_COLUMNS,
  stateRowOf,
  type HeldState,
  type StateRow,
  type StoredState,
} from './stream-states.js';
import { sendTogether, type Statement } from './statement.js';

/** A stream as the lock found it, with what else a step must know. Instants in ms since 1970. */
export interface Opened extends StateRow {
  /** False if `create` was asked and the stream was there before. */
  readonly created: boolean;
  readonly decidedAt: number;
  readonly lastRecordedAt: number | null;
  readonly lastEffectiveAt: number | null;
  readonly receipt: { readonly fingerprint: string; readonly keyId: string; readonly answer: Buffer } | null;
  readonly officeVersion: number;
  /** Whether there was news before the step that the stream's workflow was not told. */
  readonly untold: boolean;
  /** Whether acts were open before the step. */
  readonly acting: boolean;
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
    'BEGIN',
    ...(create === null ? [] : [{ ...CREATE, values: [stream, create] }]),
    { ...LOCK, values: [stream, held?.head ?? null] },
    { ...UNDER_LOCK, values: [stream, commandId, OFFICE_STREAM] },
  ] as readonly (Statement | string)[]);
  const state = results.at(-2)?.rows[0] as unknown as LockedRow | undefined;
  const rest = results.at(-1)?.rows[0] as unknown as RestRow;
  if (!state) return undefined;
  return {
    ...stateRowOf(state),
    created: create !== null && results[1]?.rowCount === 1,
    decidedAt: state.decided_at,
    lastRecordedAt: state.last_recorded_at?.getTime() ?? null,
    lastEffectiveAt: state.last_effective_at?.getTime() ?? null,
    receipt:
      rest.answer === null || rest.fingerprint === null || rest.receipt_key === null
        ? null
        : { fingerprint: rest.fingerprint.toString('utf8'), keyId: rest.receipt_key, answer: rest.answer },
    officeVersion: rest.office_version ?? 0,
    untold: rest.untold,
    acting: rest.acting,
  };
}

interface LockedRow extends StoredState {
  readonly decided_at: number;
  readonly last_recorded_at: Date | null;
  readonly last_effective_at: Date | null;
}
interface RestRow {
  readonly fingerprint: Buffer | null;
  readonly receipt_key: string | null;
  readonly answer: Buffer | null;
  readonly office_version: number | null;
  readonly untold: boolean;
  readonly acting: boolean;
}

const CREATE = {
  name: 'stream_create',
  text: 'INSERT INTO ledger.stream_state (stream, kind) VALUES ($1, $2) ON CONFLICT (stream) DO NOTHING',
};
const LOCK = {
  name: 'stream_lock',
  text: `SELECT decided_at, last_recorded_at, last_effective_at, ${STATE_COLUMNS}
    FROM ledger.stream_state WHERE stream = $1 FOR UPDATE`,
};
// A statement of its own, whose snapshot is taken after the lock: joined to the lock's, it would see the receipt as it was before waiting.
const UNDER_LOCK = {
  name: 'under_lock',
  text: `SELECT r.fingerprint, r.key_id AS receipt_key, r.answer,
      (SELECT version FROM ledger.stream_state WHERE stream = $3) AS office_version,
      EXISTS (SELECT FROM ledger.untold WHERE stream = $1) AS untold,
      EXISTS (SELECT FROM ledger.effect WHERE stream = $1 AND state IN ('OPEN', 'SENDING')) AS acting
    FROM (SELECT) AS one LEFT JOIN ledger.command_receipt r ON r.stream = $1 AND r.command_id = $2`,
};
