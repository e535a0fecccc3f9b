import type { Pool } from 'pg';
import { openJson } from './box.js';
import { textBinding, type TextContent } from './content.js';
import type { HeldKey } from './keyring.js';
import type { UnlockVault } from './unlock.js';

/** An identity, a received text, or in an emergency a case, that somebody opened. */
export interface Opening {
  readonly at: Date;
  readonly actor: string;
  readonly kind: 'person' | 'text' | 'case';
  /** The person's id, the text's box, or the case itself, opened in an emergency. */
  readonly subject: string;
  /** Why, in the words of whoever opened it; `'ERASED'` if the key was destroyed. It may spell names. */
  readonly reason: string;
}

/** Who opened what of a case and why, the newest first; at most `limit`. For those who may read the log. Throws SealBroken. */
export async function openingsOf(
  { pool, keyring, installation }: Pick<UnlockVault, 'pool' | 'keyring' | 'installation'>,
  caseStream: string,
  limit: number,
): Promise<readonly Opening[]> {
  const { rows } = await pool.query<OpeningRow>({
    name: 'openings_of',
    text: `SELECT id, at, actor, subject_kind AS kind, subject, key_id AS "keyId", reason FROM vault.unlock_log
      WHERE case_stream = $1 ORDER BY at DESC, id LIMIT $2`,
    values: [caseStream, limit],
  });
  const keys = await keyring.get(rows.map(({ keyId }) => keyId));
  return rows.map(({ id, keyId, reason, ...opening }) => {
    const key = keys.get(keyId) as HeldKey;
    const binding = textBinding(installation, caseStream, id);
    return {
      ...opening,
      reason: key === 'destroyed' ? 'ERASED' : (openJson(key, reason, binding) as TextContent).text,
    };
  });
}

interface OpeningRow extends Omit<Opening, 'reason'> {
  readonly id: string;
  readonly keyId: string;
  readonly reason: Buffer;
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
