import type { LedgerParts } from './ledger-parts.js';
import type { Reader } from './list-query.js';
import { inNoConflict } from './reader-conditions.js';
import { recordToken } from './row-tokens.js';

/** What may stand in a State's record, by its token; made once, since it takes a keyed hash for each. */
export type RecordWords = ReadonlyMap<string, string>;
export const recordWords = (tokens: LedgerParts['tokens'], recordable: readonly string[]): RecordWords =>
  new Map(recordable.map((word) => [recordToken(tokens, 'what', word).toString('hex'), word]));

/**
 * How often each thing stands in the record of a State, over the cases that a reader may see and that were not merged into
 * another: cases, letters, lapses, grades, entries. SQL counts tokens; `words` says what they stand for.
 */
export async function stateRecordOf(
  { pool, tokens }: Pick<LedgerParts, 'pool' | 'tokens'>,
  reader: Reader,
  state: string,
  words: RecordWords,
): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(reader.readers)];
  if (keys.length === 0) return new Map();
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = [
    `x.state = ${param(recordToken(tokens, 'state', state))}::bytea`,
    `x.reader = ANY(${param(keys)}::text[])`,
    ...inNoConflict(tokens, reader, 'x.stream', param),
  ];
  // What is filed under several of a reader's keys counts once.
  const { rows } = await pool.query<{ what: Buffer; count: number }>(
    `SELECT what, count(*)::int AS count FROM (
      SELECT ${keys.length > 1 ? 'DISTINCT x.stream, x.item,' : ''} x.what FROM read.state_record x WHERE ${where.join(' AND ')}
    ) AS seen GROUP BY what`,
    values,
  );
  return new Map(
    rows.flatMap(({ what, count }) => {
      const word = words.get(what.toString('hex'));
      return word === undefined ? [] : [[word, count] as const];
    }),
  );
}
