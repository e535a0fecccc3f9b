import type { Tokens } from '@vigil/vault/tokens';
import { LIVES } from './life.js';
import type { Reader } from './list-query.js';
import { factToken, filed } from './row-tokens.js';

/**
 * The condition that a row's case may be opened by a reader: filed under one of their keys, and in no conflict with them. For
 * counts and for lists in another order than that of cases, which walk their own index and look each case up.
 *
 * @param stream the column that names the case, such as `d.stream`
 * @param param makes a parameter of the query of a value, and answers its name
 */
export function visibleTo(
  tokens: Tokens,
  reader: Reader,
  stream: string,
  param: (value: unknown) => string,
): readonly string[] {
  return [
    `EXISTS (SELECT FROM read.case_reader r
      WHERE r.stream = ${stream} AND r.reader = ANY(${param([...new Set(reader.readers)])}::text[]) AND r.life <> 'MERGED')`,
    ...inNoConflict(tokens, reader, stream, param),
  ];
}

/** The condition that a row's case touches no State with which the reader declared a conflict; none if there is no conflict. */
export function inNoConflict(
  tokens: Tokens,
  { conflicts }: Reader,
  stream: string,
  param: (value: unknown) => string,
): readonly string[] {
  if (conflicts.length === 0) return [];
  const touched = conflicts.flatMap((code) =>
    LIVES.map((life) => filed(life, factToken(tokens, 'state', code))),
  );
  return [
    `NOT EXISTS (SELECT FROM read.case_summary c WHERE c.stream = ${stream} AND c.tokens && ${param(touched)}::bytea[])`,
  ];
}
