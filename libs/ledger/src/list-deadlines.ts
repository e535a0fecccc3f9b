import type { Deadline } from './deadlines.js';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Reader } from './list-query.js';
import { inNoConflict, visibleTo } from './reader-conditions.js';
import { deadlineField, NEVER } from './row-tokens.js';

/** A running term of a case that its reader may see, and who has the case. Instants in ms since 1970. */
export interface ListedDeadline extends Deadline {
  readonly officer: string | null;
  readonly unit: string | null;
  readonly hold: boolean;
}

export interface DeadlinePage {
  readonly deadlines: readonly ListedDeadline[];
  readonly next: string | null;
}

export interface DeadlinesAsked {
  readonly reader: Reader;
  readonly actor: string;
  /** From this instant, and before that one. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A reader with at most so many cases that have a term has those asked for theirs, whoever's terms come before them. */
const FEW = 2_000;

/**
 * Running terms over all cases that a reader may see, the soonest due first. Throws SealBroken for a cursor that is none of
 * this reader's.
 *
 * @param options.few for how many cases terms are asked of each; above it all terms are walked, and each one's case looked up
 */
export async function listDeadlines(
  { pool, sealer, tokens }: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>,
  { reader, actor, from, until, cursor, limit }: DeadlinesAsked,
  { few = FEW }: { readonly few?: number } = {},
): Promise<DeadlinePage> {
  if (reader.readers.length === 0) return { deadlines: [], next: null };
  const scope = `deadlines of ${actor}`;
  const after = cursor === undefined ? undefined : (tokens.openCursor(scope, cursor) as Place);
  const areFew = await hasFew(pool, reader, few);
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const at = (instant: number) => `${param(timestamp(instant))}::timestamptz`;
  const where = [
    ...(from === undefined ? [] : [`d.due_at >= ${at(from)}`]),
    ...(until === undefined ? [] : [`d.due_at < ${at(until)}`]),
    ...(after
      ? [
          `(d.due_at, d.stream, d.term) > (${at(after.dueAt)}, ${param(after.stream)}, ${param(Buffer.from(after.term, 'hex'))}::bytea)`,
        ]
      : []),
    ...(areFew ? inNoConflict : visibleTo)(tokens, reader, 'd.stream', param),
  ];
  const found = areFew
    ? `(SELECT DISTINCT stream FROM read.case_reader WHERE ${withTerms(param(reader.readers))}) AS own
      JOIN read.deadline d ON d.stream = own.stream`
    : 'read.deadline d';
  const { rows } = await pool.query<Row>(
    `SELECT d.*, s.officer, s.unit, s.hold FROM (
        SELECT d.due_at, d.stream, d.term, d.next_at, d.key_id, d.box FROM ${found}
        ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ${ORDER} LIMIT ${param(limit + 1)}) d
      JOIN read.case_summary s ON s.stream = d.stream ${ORDER}`,
    values,
  );
  const page = rows.slice(0, limit);
  const boxes = page.map(({ stream, term, key_id, box }) => ({
    stream,
    field: deadlineField(term),
    keyId: key_id,
    box,
  }));
  const opened = await sealer.openMany(boxes);
  const last = page.at(-1);
  return {
    deadlines: page.map(({ stream, due_at, next_at, officer, unit, hold }, n) => ({
      stream,
      dueAt: due_at.getTime(),
      nextAt: next_at?.getTime() ?? null,
      shown: opened[n] as Deadline['shown'],
      ...{ officer, unit, hold },
    })),
    next: last && rows.length > limit ? tokens.sealCursor(scope, placeOf(last)) : null,
  };
}

const ORDER = 'ORDER BY d.due_at, d.stream, d.term';

/** Whether a reader has at most so many cases with a term. A case without one is filed at infinity, behind all others. */
async function hasFew(pool: LedgerParts['pool'], { readers }: Reader, few: number): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT FROM read.case_reader WHERE ${withTerms('$1')} OFFSET $2 LIMIT 1`,
    [readers, few],
  );
  return rows.length === 0;
}

const withTerms = (readers: string): string =>
  `reader = ANY(${readers}::text[]) AND life IN ('OPEN', 'OVER') AND sort_due_at < '${NEVER}'`;

interface Place {
  readonly dueAt: number;
  readonly stream: string;
  readonly term: string;
}
const placeOf = ({ due_at, stream, term }: Row): Place => ({
  dueAt: due_at.getTime(),
  stream,
  term: term.toString('hex'),
});

interface Row {
  readonly due_at: Date;
  readonly stream: string;
  readonly term: Buffer;
  readonly next_at: Date | null;
  readonly key_id: string;
  readonly box: Buffer;
  readonly officer: string | null;
  readonly unit: string | null;
  readonly hold: boolean;
}
