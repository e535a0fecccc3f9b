import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { StreamErased } from '@vigil/vault/facts';
import type { PoolClient } from 'pg';
import { borrow } from './borrow.js';
import { EffectEntity } from './entities/effect.entity.js';
import type { EffectEnd, EffectState } from './effect-state.js';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';
import { effectField } from './sealed-step.js';

/** What claiming an act came to. A `mine` must be released. */
export type Claim =
  | { readonly claim: 'mine'; readonly effect: ClaimedEffect }
  /** Somebody holds it: try again later. */
  | { readonly claim: 'held' }
  /** It is over already. */
  | { readonly claim: 'over'; readonly state: EffectEnd }
  | { readonly claim: 'unknown' };

/** An act whose row and lock this process holds. */
export interface ClaimedEffect {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly draft: EffectDraft;
  /** How often it was begun before. */
  readonly attempts: number;
  /**
   * It was begun and its end never noted. A letter may have left: note `IN_DOUBT`, a person decides. Inbox, mail with its fixed
   * Message-ID, and commands are idempotent and simply done again.
   */
  readonly interrupted: boolean;
  /** Notes that the act begins; from here on, an interruption is known. */
  readonly markSending: () => Promise<void>;
  /** Gives the lock back. Safe to repeat. */
  readonly release: () => Promise<void>;
}

/**
 * Claims an act under a session lock of its id, and reads its row under it. The lock needs a connection for as long as the act
 * takes, and falls by itself if this process dies. `claims` may be a pool of its own, so that long acts leave steps their
 * connections. Throws StreamErased.
 */
export async function claimEffect(
  parts: Pick<LedgerParts, 'pool' | 'sealer'>,
  id: string,
  claims = parts.pool,
): Promise<Claim> {
  const client = await borrow(claims);
  const release = once(() => unlock(client, id));
  try {
    const { rows: locks } = await client.query<{ locked: boolean }>({ ...TRY_LOCK, values: [id] });
    if (locks[0]?.locked !== true) {
      client.release();
      return { claim: 'held' };
    }
    const { rows } = await client.query<EffectRow>({ ...EFFECT, values: [id] });
    const row = rows[0];
    if (!row || isOver(row.state)) {
      await release();
      return row ? { claim: 'over', state: row.state as EffectEnd } : { claim: 'unknown' };
    }
    const { stream, seq, attempts, state } = row;
    const draft = await parts.sealer.open({
      stream,
      field: effectField(id),
      keyId: row.key_id,
      box: row.box,
    });
    if (draft === 'ERASED') throw new StreamErased(stream);
    const markSending = async () => {
      await client.query({ ...SENDING, values: [id] });
    };
    const interrupted = state === 'SENDING';
    return {
      claim: 'mine',
      effect: { id, stream, seq, draft: draft as EffectDraft, attempts, interrupted, markSending, release },
    };
  } catch (error) {
    client.release(error as Error); // closing the session gives its lock back
    throw error;
  }
}

/**
 * Notes the end of an act whose result is no event of its stream (inbox, mail). One whose result is, is closed by the step that
 * records it (`closes`). Answers false if it was over before.
 */
export async function finishEffect(
  parts: Pick<LedgerParts, 'pool' | 'now'>,
  id: string,
  as: EffectEnd,
): Promise<boolean> {
  const { rowCount } = await parts.pool.query({ ...FINISH, values: [id, as, timestamp(parts.now())] });
  return rowCount === 1;
}

/** How far the acts of a stream got, in the order in which they were decided: for the board and the letter's page. */
export async function effectsOf(
  { source }: Pick<LedgerParts, 'source'>,
  stream: string,
): Promise<
  readonly {
    readonly id: string;
    readonly seq: number;
    readonly state: EffectState;
    readonly attempts: number;
    readonly doneAt: number | null;
  }[]
> {
  const rows = await source
    .getRepository(EffectEntity)
    .find({ where: { stream }, order: { seq: 'ASC', n: 'ASC' } });
  return rows.map(({ id, seq, state, attempts, doneAt }) => ({
    id,
    seq,
    state,
    attempts,
    doneAt: doneAt?.getTime() ?? null,
  }));
}

interface EffectRow {
  readonly stream: string;
  readonly seq: number;
  readonly state: EffectState;
  readonly attempts: number;
  readonly key_id: string;
  readonly box: Buffer;
}

const isOver = (state: EffectState) => state !== 'OPEN' && state !== 'SENDING';

async function unlock(client: PoolClient, id: string): Promise<void> {
  try {
    await client.query({ ...UNLOCK, values: [id] });
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= act());
}

const TRY_LOCK = {
  name: 'effect_lock',
  text: 'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
};
const UNLOCK = { name: 'effect_unlock', text: 'SELECT pg_advisory_unlock(hashtextextended($1, 0))' };
const EFFECT = {
  name: 'effect_row',
  text: 'SELECT stream, seq, state, attempts, key_id, box FROM ledger.effect WHERE id = $1',
};
const SENDING = {
  name: 'effect_sending',
  text: `UPDATE ledger.effect SET state = 'SENDING', attempts = attempts + 1 WHERE id = $1 AND state IN ('OPEN', 'SENDING')`,
};
const FINISH = {
  name: 'effect_finish',
  text: `UPDATE ledger.effect SET state = $2, done_at = $3 WHERE id = $1 AND state IN ('OPEN', 'SENDING')`,
};
