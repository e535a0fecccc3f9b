import type { Tokens } from '@vigil/vault/tokens';
import { batchOf, type Batch } from './batch.js';
import { closeOf, type CountedSpan } from './counted-spans.js';
import { timestamp } from './instant.js';
import { arrayText, COUNTED_HERE } from './row-sql.js';
import { codeToken, figureToken, itemToken, NEVER } from './row-tokens.js';
import { countedOf, type RowsDifference } from './rows-difference.js';

/**
 * What brings what a case counts for to where a step brought it. What a close of a month has seen ends at the next close; what came
 * and went within a month leaves nothing.
 */
export function countedBatches(
  stream: string,
  { countedGone, countedHere }: Pick<RowsDifference, 'countedGone' | 'countedHere'>,
  recordedAt: number,
  tokens: Tokens,
): Batch[] {
  const close = closeOf(recordedAt);
  return [
    batchOf(
      COUNTED_GONE,
      countedGone.map((row) => [stream, itemToken(tokens, countedOf(row)), timestamp(close)]),
    ),
    spansHere(stream, standing(countedHere, close), tokens),
  ];
}

const standing = (rows: RowsDifference['countedHere'], since: number) =>
  rows.map((row) => ({ row, since, until: null }));

/** The rows of what a case counts for and counted for before, none of which is there yet. */
export const spansHere = (stream: string, spans: readonly CountedSpan[], tokens: Tokens): Batch =>
  batchOf(
    COUNTED_HERE,
    spans.map(({ row, since, until }) => [
      stream,
      itemToken(tokens, countedOf(row)),
      timestamp(until) ?? NEVER,
      figureToken(tokens, row.figure),
      arrayText(row.codes.map((code) => codeToken(tokens, code))),
      timestamp(since),
    ]),
  );

const OF_GONE = `counted.stream = gone.stream AND counted.item = gone.item AND counted.until = '${NEVER}'`;
const COUNTED_GONE = {
  name: 'counted_gone',
  text: `WITH gone AS (SELECT * FROM unnest($1::text[], $2::bytea[], $3::timestamptz[]) AS gone (stream, item, close)),
    seen AS (UPDATE read.counted SET until = gone.close FROM gone WHERE ${OF_GONE} AND counted.since < gone.close)
    DELETE FROM read.counted USING gone WHERE ${OF_GONE} AND counted.since >= gone.close`,
};
