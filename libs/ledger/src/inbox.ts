import type { Notice } from '@vigil/domain/stream/effect-draft';
import { InboxEntity } from './entities/inbox.entity.js';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';

/** A notice as its reader sees it. Instants in ms since 1970. */
export interface InboxEntry {
  readonly id: string;
  readonly stream: string;
  readonly at: number;
  readonly readAt: number | null;
  /** `'ERASED'` once the stream's key was destroyed. */
  readonly notice: Notice | 'ERASED';
}

/** Puts an act's notice in each colleague's inbox; done again, it changes nothing. */
export async function putInInbox(
  parts: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens' | 'now'>,
  effect: { readonly id: string; readonly stream: string },
  colleagues: readonly string[],
  notice: Notice,
): Promise<void> {
  const keys = await parts.sealer.keysFor(effect.stream, []);
  const to = [...new Set(colleagues)].map((colleague) => ({
    colleague,
    id: `n_${parts.tokens.token('inbox', `${effect.id}/${colleague}`).toString('base64url')}`,
  }));
  await parts.pool.query({
    ...PUT,
    values: [
      effect.stream,
      effect.id,
      timestamp(parts.now()),
      keys.keyId,
      to.map(({ id }) => id),
      to.map(({ colleague }) => colleague),
      to.map(({ id }) => keys.sealJson(noticeField(id), notice)),
    ],
  });
}

/** Whether one of these acts was put in somebody's inbox. */
export async function wasTold(
  { pool }: Pick<LedgerParts, 'pool'>,
  effects: readonly string[],
): Promise<boolean> {
  if (effects.length === 0) return false;
  const { rows } = await pool.query<{ told: boolean }>({
    name: 'inbox_told',
    text: 'SELECT EXISTS (SELECT FROM read.inbox WHERE effect_id = ANY($1::text[])) AS told',
    values: [effects],
  });
  return rows[0]?.told ?? false;
}

/** A colleague's notices, newest first, at most `limit`, after the entry `after`. */
export async function inboxOf(
  parts: Pick<LedgerParts, 'source' | 'sealer'>,
  colleague: string,
  page: {
    readonly limit: number;
    readonly unread?: boolean;
    readonly after?: { readonly at: number; readonly id: string };
  },
): Promise<readonly InboxEntry[]> {
  const query = parts.source
    .getRepository(InboxEntity)
    .createQueryBuilder('i')
    .where('i.colleague = :colleague', { colleague })
    .orderBy('i.at', 'DESC')
    .addOrderBy('i.id', 'DESC')
    .limit(page.limit);
  if (page.unread === true) query.andWhere('i.readAt IS NULL');
  if (page.after)
    query.andWhere('(i.at, i.id) < (:at, :id)', { at: timestamp(page.after.at), id: page.after.id });
  const rows = await query.getMany();
  const notices = await parts.sealer.openMany(
    rows.map(({ id, stream, keyId, box }) => ({ stream, field: noticeField(id), keyId, box })),
  );
  return rows.map(({ id, stream, at, readAt }, n) => ({
    id,
    stream,
    at: at.getTime(),
    readAt: readAt?.getTime() ?? null,
    notice: notices[n] as Notice | 'ERASED',
  }));
}

/** Notes that a colleague read a notice of theirs. Answers false if there is none, or it was read before. */
export async function markRead(
  { pool, now }: Pick<LedgerParts, 'pool' | 'now'>,
  colleague: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'inbox_read',
    text: 'UPDATE read.inbox SET read_at = $3 WHERE id = $1 AND colleague = $2 AND read_at IS NULL',
    values: [id, colleague, timestamp(now())],
  });
  return rowCount === 1;
}

const noticeField = (id: string) => `inbox/${id}`;
const PUT = {
  name: 'inbox_put',
  text: `INSERT INTO read.inbox (stream, effect_id, at, key_id, id, colleague, box)
    SELECT $1, $2, $3, $4, * FROM unnest($5::text[], $6::text[], $7::bytea[])
    ON CONFLICT DO NOTHING`,
};
