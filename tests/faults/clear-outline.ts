import type { RealOffice } from './real-office.js';
import type { Witness } from './witness.js';

/**
 * What a reader of the databases learns of one case: every column of every row that belongs to it. Of boxes, hashes, tokens and
 * the bits drawn from tokens only the size; of instants only that there is one; opaque ids as `#`. Codes, words and numbers stay.
 */
export async function clearOutline(
  office: RealOffice,
  stream: string,
  persons: readonly string[],
): Promise<readonly string[]> {
  const keys = await office.vault.query<{ key_id: string }>(
    'SELECT key_id FROM vault.data_key WHERE subject = $1 OR subject = ANY($2)',
    [stream, persons],
  );
  const belongs = [stream, ...persons, ...keys.map(({ key_id: id }) => id)];
  const rows = [...(await rowsOf(office.ledger, belongs)), ...(await rowsOf(office.vault, belongs))];
  return rows.toSorted();
}

/** The rows of all tables that name one of the ids in any column. */
async function rowsOf(database: Witness, ids: readonly string[]): Promise<readonly string[]> {
  const tables = await database.query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname IN ('ledger', 'read', 'vault')`,
  );
  const outlines: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.query<Record<string, unknown>>(`SELECT * FROM "${schema}"."${name}"`);
    for (const row of rows.filter((one) => Object.values(one).some((value) => ids.includes(value as string))))
      outlines.push(`${schema}.${name} ${JSON.stringify(Object.entries(row).map(outlineOf))}`);
  }
  return outlines;
}

/** Counters of the whole installation say nothing of one case. */
const OF_ALL = ['xid', 'position'];

/** Bits drawn from the tokens of a case (`marksOf`): a keyed hash, as these are. */
const DRAWN_FROM_TOKENS = 'marks';

const outlineOf = ([column, value]: [string, unknown]): unknown => {
  if (OF_ALL.includes(column)) return [column];
  return [column, column === DRAWN_FROM_TOKENS ? `${String(value).length} bits` : clear(value)];
};

function clear(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `${value.length} bytes`;
  if (value instanceof Date) return 'instant';
  if (Array.isArray(value)) return value.map(clear);
  return typeof value === 'string' ? value.replaceAll(OPAQUE, '#') : value;
}

/** A reference, or a word of at least sixteen characters among which are small letters: no code has any. */
const OPAQUE = /RC-[0-9A-Z]+-[0-9A-Z]|(?=[A-Z0-9_-]*[a-z])[A-Za-z0-9_-]{16,}/g;
