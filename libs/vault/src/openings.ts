import type { Pool } from 'pg';

/** An identity, a received text, or in an emergency a case, that somebody opened. The reason stays sealed. */
export interface Opening {
  readonly at: Date;
  readonly actor: string;
  readonly kind: 'person' | 'text' | 'case';
  /** The person's id, the text's box, or the case itself, opened in an emergency. */
  readonly subject: string;
}

/** Who opened what of a case, the newest first; at most `limit`. */
export async function openingsOf(
  pool: Pick<Pool, 'query'>,
  caseStream: string,
  limit: number,
): Promise<readonly Opening[]> {
  const { rows } = await pool.query<Opening>({
    name: 'openings_of',
    text: `SELECT at, actor, subject_kind AS kind, subject FROM vault.unlock_log WHERE case_stream = $1
      ORDER BY at DESC, id LIMIT $2`,
    values: [caseStream, limit],
  });
  return rows;
}

/** The log's rows of a case that somebody opened in an emergency since an instant, by their ids. */
export async function emergenciesSince(
  pool: Pick<Pool, 'query'>,
  { actor, caseStream, since }: { readonly actor: string; readonly caseStream: string; readonly since: Date },
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'emergencies_since',
    text: `SELECT id FROM vault.unlock_log
      WHERE case_stream = $1 AND actor = $2 AND subject_kind = 'case' AND at > $3`,
    values: [caseStream, actor, since],
  });
  return rows.map(({ id }) => id);
}
