import type { Pool } from 'pg';

/** Where a sweep stands in the order of offering: it goes on behind it. */
export interface SweptUntil {
  /** As PostgreSQL writes it. */
  readonly offeredAt: string;
  readonly boxId: string;
}

export interface SweptPage {
  readonly looked: number;
  readonly swept: number;
  /** Null if nothing is left to look at. */
  readonly until: SweptUntil | null;
}

/** How long a box waits for an event to name it: its command may still be on its way. DESIGN "Sealed from the first event". */
export const OFFERED_FOR_MS = 24 * 60 * 60_000;

/**
 * Deletes boxes that were last offered more than `OFFERED_FOR_MS` before `now` and that no event names, with the keys of the
 * texts among them: one page of them, in the order of offering. The date is asked again under each row's lock, since a repeated
 * command may have offered its box meanwhile.
 *
 * @param pool the vault's, as the role of the conducting worker
 * @param named tells which of the ids stand in an event
 * @param from where the page before ended; null begins
 * @param now in ms since 1970
 */
export async function sweepPage(
  pool: Pick<Pool, 'query'>,
  named: (boxIds: readonly string[]) => Promise<ReadonlySet<string>>,
  from: SweptUntil | null,
  now: number,
  page = PAGE,
): Promise<SweptPage> {
  const before = new Date(now - OFFERED_FOR_MS);
  const { rows } = await pool.query<{ box_id: string; offered_at: string }>(OFFERED, [
    before,
    from?.offeredAt ?? '-infinity',
    from?.boxId ?? '',
    page,
  ]);
  const last = rows.at(-1);
  if (!last) return { looked: 0, swept: 0, until: null };
  const ids = rows.map(({ box_id }) => box_id);
  const kept = await named(ids);
  const { rows: done } = await pool.query<{ swept: number }>('SELECT vault.sweep($1, $2) AS swept', [
    ids.filter((id) => !kept.has(id)),
    before,
  ]);
  return {
    looked: rows.length,
    swept: done[0]?.swept ?? 0,
    until: rows.length < page ? null : { offeredAt: last.offered_at, boxId: last.box_id },
  };
}

const PAGE = 500;
// The instant as text, so that no digit of it is lost on the way.
const OFFERED = `SELECT box_id, offered_at::text FROM vault.text_box
  WHERE offered_at < $1 AND (offered_at, box_id) > ($2::timestamptz, $3) ORDER BY offered_at, box_id LIMIT $4`;
