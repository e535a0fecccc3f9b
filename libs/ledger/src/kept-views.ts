import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { LedgerParts } from './ledger-parts.js';

/** A list as somebody keeps it, under an id that tells nothing; `kept` is what was given. */
export interface KeptView {
  readonly id: string;
  readonly kept: unknown;
}

/** So many views somebody may keep. */
export const MOST_VIEWS = 50;

/**
 * Keeps a view of a colleague's under a name, sealed; the same name replaces it. Answers its id, or undefined if they keep
 * `MOST_VIEWS` already.
 */
export async function keepView(
  { pool, sealer, tokens }: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>,
  colleague: string,
  name: string,
  view: unknown,
): Promise<string | undefined> {
  const id = `v_${tokens.token('view', `${colleague}/${name}`).toString('base64url')}`;
  const keys = await sealer.keysFor(OFFICE_STREAM, [], 'office');
  const box = keys.sealJson(viewField(colleague, id), view);
  const { rowCount } = await pool.query({ ...KEEP, values: [id, colleague, keys.keyId, box, MOST_VIEWS] });
  return rowCount === 1 ? id : undefined;
}

/** The views that a colleague keeps, in no order. */
export async function keptViews(
  { pool, sealer }: Pick<LedgerParts, 'pool' | 'sealer'>,
  colleague: string,
): Promise<readonly KeptView[]> {
  const { rows } = await pool.query<ViewRow>({ ...KEPT, values: [colleague] });
  const opened = await sealer.openMany(
    rows.map(({ id, key_id: keyId, box }) => ({
      stream: OFFICE_STREAM,
      field: viewField(colleague, id),
      keyId,
      box,
    })),
  );
  return rows.map(({ id }, n) => ({ id, kept: opened[n] }));
}

/** Forgets a view of a colleague's. Answers false if they keep none of that id. */
export async function forgetView(
  { pool }: Pick<LedgerParts, 'pool'>,
  colleague: string,
  id: string,
): Promise<boolean> {
  const { rowCount } = await pool.query({ ...FORGET, values: [id, colleague] });
  return rowCount === 1;
}

interface ViewRow {
  readonly id: string;
  readonly key_id: string;
  readonly box: Buffer;
}

const viewField = (colleague: string, id: string): string => `view/${colleague}/${id}`;

const KEEP = {
  name: 'view_keep',
  text: `INSERT INTO read.kept_view (id, colleague, key_id, box) SELECT $1, $2, $3, $4
    WHERE (SELECT count(*) FROM read.kept_view WHERE colleague = $2 AND id <> $1) < $5
    ON CONFLICT (id) DO UPDATE SET key_id = EXCLUDED.key_id, box = EXCLUDED.box`,
};
const KEPT = {
  name: 'view_kept',
  text: 'SELECT id, key_id, box FROM read.kept_view WHERE colleague = $1',
};
const FORGET = {
  name: 'view_forget',
  text: 'DELETE FROM read.kept_view WHERE id = $1 AND colleague = $2',
};
