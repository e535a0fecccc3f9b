import type { Tokens } from '@vigil/vault/tokens';
import { closeOf, type CountedSpan } from './counted-spans.js';
import { timestamp } from './instant.js';
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
    ...spanStatements(
      stream,
      countedHere.map((row) => ({ row, since: close, until: null })),
      tokens,
    ),
  ];
}

/** The statement that writes what a case counts for and counted for before, none of which is there yet. */
export function spanStatements(stream: string, spans: readonly CountedSpan[], tokens: Tokens): Statement[] {
  if (spans.length === 0) return [];
  const values = [
    stream,
    spans.map(({ row }) => itemToken(tokens, countedOf(row))),
    spans.map(({ row }) => figureToken(tokens, row.figure)),
    spans.map(({ row }) => arrayText(row.codes.map((code) => codeToken(tokens, code)))),
    spans.map(({ since }) => timestamp(since)),
    spans.map(({ until }) => timestamp(until) ?? NEVER),
  ];
  return [{ ...COUNTED_HERE, values }];
}

const arrayText = (tokens: readonly Buffer[]): string =>
  `{${tokens.map((token) => `"\\\\x${token.toString('hex')}"`).join()}}`;

const COUNTED_GONE = {
  name: 'counted_gone',
  text: `WITH seen AS (
      UPDATE read.counted SET until = $3
      WHERE stream = $1 AND item = ANY($2::bytea[]) AND until = '${NEVER}' AND since < $3
    )
    DELETE FROM read.counted WHERE stream = $1 AND item = ANY($2::bytea[]) AND until = '${NEVER}' AND since >= $3`,
};
// The codes of one row travel as the text of an array, since an array of arrays has all of one length.
const COUNTED_HERE = {
  name: 'counted_here',
  text: `INSERT INTO read.counted (stream, item, figure, codes, since, until)
    SELECT $1, item, figure, codes::bytea[], since, until
    FROM unnest($2::bytea[], $3::bytea[], $4::text[], $5::timestamptz[], $6::timestamptz[])
      AS here (item, figure, codes, since, until)`,
};
