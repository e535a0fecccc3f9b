import type { Tokens } from '@vigil/vault/tokens';
import { closeOf, type CountedSpan } from './counted-spans.js';
import { timestamp } from './instant.js';
import { arrayText, COUNTED_HERE, statementOf, type RowsHere } from './row-sql.js';
import { codeToken, figureToken, itemToken, NEVER } from './row-tokens.js';
import { countedOf, type RowsDifference } from './rows-difference.js';
import type { Statement } from './statement.js';

/**
 * The statements that bring what a case counts for to where a step brought it. What a close of a month has seen ends at the next
 * close; what came and went within a month leaves nothing.
 */
export function countedStatements(
  stream: string,
  { countedGone, countedHere }: Pick<RowsDifference, 'countedGone' | 'countedHere'>,
  recordedAt: number,
  tokens: Tokens,
): Statement[] {
  if (countedGone.length === 0 && countedHere.length === 0) return []; // as most steps
  const close = closeOf(recordedAt);
  const gone = countedGone.map((row) => itemToken(tokens, countedOf(row)));
  return [
    ...(gone.length === 0 ? [] : [{ ...COUNTED_GONE, values: [stream, gone, timestamp(close)] }]),
    ...(countedHere.length === 0
      ? []
      : [statementOf(spansHere(stream, standing(countedHere, close), tokens))]),
  ];
}

const standing = (rows: RowsDifference['countedHere'], since: number) =>
  rows.map((row) => ({ row, since, until: null }));

/** The rows of what a case counts for and counted for before, none of which is there yet. */
export const spansHere = (stream: string, spans: readonly CountedSpan[], tokens: Tokens): RowsHere => ({
  sql: COUNTED_HERE,
  rows: spans.map(({ row, since, until }) => [
    stream,
    itemToken(tokens, countedOf(row)),
    timestamp(until) ?? NEVER,
    figureToken(tokens, row.figure),
    arrayText(row.codes.map((code) => codeToken(tokens, code))),
    timestamp(since),
  ]),
});

const COUNTED_GONE = {
  name: 'counted_gone',
  text: `WITH seen AS (
      UPDATE read.counted SET until = $3
      WHERE stream = $1 AND item = ANY($2::bytea[]) AND until = '${NEVER}' AND since < $3
    )
    DELETE FROM read.counted WHERE stream = $1 AND item = ANY($2::bytea[]) AND until = '${NEVER}' AND since >= $3`,
};
