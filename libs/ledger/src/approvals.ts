import type { ApprovalRow } from '@vigil/domain/stream/rows';
import { timestamp } from './instant.js';
import type { LedgerParts } from './ledger-parts.js';
import type { Reader } from './list-query.js';
import { inNoConflict } from './reader-conditions.js';
import { approvalField, notByToken } from './row-tokens.js';

/** A decision that waits for its reader. Instants in ms since 1970. */
export interface ListedApproval extends Pick<ApprovalRow, 'since' | 'dueAt'> {
  readonly stream: string;
  /** The token of its kind and subject, in hex: with `dueAt` and `stream` its place in the list. */
  readonly item: string;
  /** `'ERASED'` once the case's key was destroyed. */
  readonly shown: ApprovalRow['shown'] | 'ERASED';
}

/** The place behind a decision. An empty `item` is the place of the case itself, before its decisions. */
export interface ApprovalPosition {
  readonly dueAt: number;
  readonly stream: string;
  readonly item: string;
}

export interface ApprovalsAsked {
  readonly reader: Reader;
  /** Who reads: what they proposed or wrote themselves is not theirs to decide. */
  readonly actor: string;
  /** Leaves out what is due at this instant or later. */
  readonly dueBefore?: number | undefined;
  readonly after?: ApprovalPosition | undefined;
  readonly limit: number;
}

/** What waits for a colleague to decide, the soonest due first: for each reader key a walk of its own, merged. */
export async function listApprovals(
  { pool, sealer, tokens, now }: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens' | 'now'>,
  asked: ApprovalsAsked,
): Promise<readonly ListedApproval[]> {
  if (asked.reader.readers.length === 0) return [];
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = waiting({ tokens, now }, asked, param);
  const { after, dueBefore } = asked;
  if (dueBefore !== undefined) where.push(`a.due_at < ${param(timestamp(dueBefore))}::timestamptz`);
  if (after)
    where.push(
      `(a.due_at, a.stream, a.item) > (${param(timestamp(after.dueAt))}::timestamptz, ${param(after.stream)}, ${param(Buffer.from(after.item, 'hex'))}::bytea)`,
    );
  const most = param(asked.limit);
  const walks = [...new Set(asked.reader.readers)].map(
    (reader) => `(SELECT a.due_at, a.stream, a.item, a.since, a.key_id, a.box FROM read.approval a
      WHERE ${[`a.reader = ${param(reader)}`, ...where].join(' AND ')} ORDER BY a.due_at, a.stream, a.item LIMIT ${most})`,
  );
  const { rows } = await pool.query<Row>(
    `SELECT DISTINCT ON (due_at, stream, item) * FROM (${walks.join(' UNION ALL ')}) AS walks
      ORDER BY due_at, stream, item LIMIT ${most}`,
    values,
  );
  const boxes = rows.map(({ stream, item, key_id, box }) => ({
    stream,
    field: approvalField(item),
    keyId: key_id,
    box,
  }));
  const opened = await sealer.openMany(boxes);
  return rows.map(({ stream, item, due_at, since }, n) => ({
    stream,
    item: item.toString('hex'),
    dueAt: due_at.getTime(),
    since: since.getTime(),
    shown: opened[n] as ListedApproval['shown'],
  }));
}

/** How many decisions wait for a colleague. */
export async function countApprovals(
  { pool, tokens, now }: Pick<LedgerParts, 'pool' | 'tokens' | 'now'>,
  asked: Pick<ApprovalsAsked, 'reader' | 'actor'>,
): Promise<number> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = awaiting({ tokens, now }, asked, param);
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(DISTINCT (a.stream, a.item))::int AS count FROM read.approval a WHERE ${where}`,
    values,
  );
  return rows[0]?.count ?? 0;
}

/** In which cases decisions wait for a colleague, at most so many. */
export async function casesAwaiting(
  { pool, tokens, now }: Pick<LedgerParts, 'pool' | 'tokens' | 'now'>,
  asked: Pick<ApprovalsAsked, 'reader' | 'actor' | 'limit'>,
): Promise<readonly string[]> {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const where = awaiting({ tokens, now }, asked, param);
  const { rows } = await pool.query<{ stream: string }>(
    `SELECT DISTINCT a.stream FROM read.approval a WHERE ${where} LIMIT ${param(asked.limit)}`,
    values,
  );
  return rows.map(({ stream }) => stream);
}

interface Row {
  readonly stream: string;
  readonly item: Buffer;
  readonly due_at: Date;
  readonly since: Date;
  readonly key_id: string;
  readonly box: Buffer;
}

/** It waits already, is not the reader's own, and its case is in no conflict with them. */
function waiting(
  { tokens, now }: Pick<LedgerParts, 'tokens' | 'now'>,
  { reader, actor }: Pick<ApprovalsAsked, 'reader' | 'actor'>,
  param: (value: unknown) => string,
): string[] {
  return [
    `a.since <= ${param(timestamp(now()))}::timestamptz`,
    `NOT a.not_by && ${param([notByToken(tokens, actor)])}::bytea[]`,
    ...inNoConflict(tokens, reader, 'a.stream', param),
  ];
}

/** What waits for a colleague under any of their keys. */
const awaiting = (
  parts: Pick<LedgerParts, 'tokens' | 'now'>,
  asked: Pick<ApprovalsAsked, 'reader' | 'actor'>,
  param: (value: unknown) => string,
): string =>
  [`a.reader = ANY(${param(asked.reader.readers)}::text[])`, ...waiting(parts, asked, param)].join(' AND ');
