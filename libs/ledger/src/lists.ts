import type { CaseListRow } from '@vigil/domain/stream/rows';
import { In } from 'typeorm';
import { CaseSummaryEntity } from './entities/case-summary.entity.js';
import type { LedgerParts } from './ledger-parts.js';
import {
  asksTokens,
  caseQuery,
  type CaseFilters,
  type CasePosition,
  type CaseReading,
  type Reader,
} from './list-query.js';
import { SUMMARY_FIELD } from './row-tokens.js';
import { tokenFrequencies } from './token-frequencies.js';

/** A case in a list; instants in ms since 1970. `shown` is `'ERASED'` once the case's key was destroyed. */
export interface ListedCase extends Omit<CaseListRow, 'facts' | 'shown'> {
  readonly stream: string;
  readonly shown: CaseListRow['shown'] | 'ERASED';
}

export interface CasePage {
  readonly cases: readonly ListedCase[];
  /** Give it as `cursor` for the next page; null after the last. Sealed for this reader. */
  readonly next: string | null;
}

export interface ListAsked {
  readonly reader: Reader;
  /** Who reads: a cursor opens for the same reader only. */
  readonly actor: string;
  readonly filters?: CaseFilters | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type ListParts = Pick<LedgerParts, 'pool' | 'source' | 'sealer' | 'tokens'>;

/**
 * The cases that a reader may see, those whose earliest term ends first at the top, a page at a time. Throws SealBroken for a
 * cursor that is none of this reader's.
 */
export async function listCases(parts: ListParts, asked: ListAsked): Promise<CasePage> {
  const { reader, actor, filters = {}, cursor, limit } = asked;
  const scope = `cases of ${actor}`;
  const after = cursor === undefined ? undefined : (parts.tokens.openCursor(scope, cursor) as CasePosition);
  const places = await placesOfCases(parts, { reader, filters, after }, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const next = last && places.length > limit ? last : null;
  return {
    cases: await casesShown(
      parts,
      page.map(({ stream }) => stream),
    ),
    next: next && parts.tokens.sealCursor(scope, next),
  };
}

/** Most lists have a page among so many of a reader's cases; a filter that has not is asked of all. */
const NEAR = 5_000;

/** The places of the first cases after a place, in a list's order. */
export async function placesOfCases(
  parts: Pick<ListParts, 'pool' | 'tokens'>,
  asked: {
    readonly reader: Reader;
    readonly filters?: CaseFilters | undefined;
    readonly after?: CasePosition | undefined;
  },
  limit: number,
  { near = NEAR, frequencies }: Pick<CaseReading, 'near' | 'frequencies'> = {},
): Promise<readonly CasePosition[]> {
  const { reader, filters = {}, after } = asked;
  const read = async (reading: CaseReading): Promise<readonly FoundRow[]> => {
    const query = caseQuery(parts.tokens, reader, filters, reading);
    return query ? (await parts.pool.query<FoundRow>(query.text, [...query.values])).rows : [];
  };
  const close = asksTokens(parts.tokens, filters)
    ? await read({ limit, after, near, frequencies: frequencies ?? (await tokenFrequencies(parts.pool)) })
    : undefined;
  const found =
    close === undefined || close.some(({ beyond }) => beyond) ? await read({ limit, after }) : close;
  return found.map(position);
}

interface FoundRow {
  readonly sort_due_at: Date | number;
  readonly stream: string;
  /** A walk looked no further than this case: what comes behind it may be missing. */
  readonly beyond: boolean;
}

/** How many cases a list has: exact up to `limit`; `limit + 1` means more. */
export async function countCases(
  { pool, tokens }: Pick<LedgerParts, 'pool' | 'tokens'>,
  { reader, filters = {} }: Pick<ListAsked, 'reader' | 'filters'>,
  limit = 1_000,
): Promise<number> {
  const query = caseQuery(tokens, reader, filters, { limit: limit + 1 });
  if (!query) return 0;
  const { rows } = await pool.query<{ count: string }>(`SELECT count(*) FROM (${query.text}) AS found`, [
    ...query.values,
  ]);
  return Number((rows[0] as { count: string }).count);
}

/** All but the tokens, which only SQL reads. */
const SHOWN = {
  stream: true,
  stage: true,
  alongside: true,
  hold: true,
  final: true,
  unit: true,
  officer: true,
  risk: true,
  stageSince: true,
  registeredAt: true,
  nextDueAt: true,
  dueAt: true,
  keyId: true,
  box: true,
} as const;

/** What lists show of these cases, in this order; one that has gone is left out. The caller has checked who may see them. */
export async function casesShown(
  parts: Pick<ListParts, 'source' | 'sealer'>,
  streams: readonly string[],
): Promise<ListedCase[]> {
  if (streams.length === 0) return [];
  const found = await parts.source
    .getRepository(CaseSummaryEntity)
    .find({ where: { stream: In([...streams]) }, select: SHOWN });
  const byStream = new Map(found.map((row) => [row.stream, row]));
  const rows = streams.map((stream) => byStream.get(stream)).filter((row) => row !== undefined); // one may have gone since
  const boxes = rows.map(({ stream, keyId, box }) => ({ stream, field: SUMMARY_FIELD, keyId, box }));
  const opened = await parts.sealer.openMany(boxes);
  return rows.map((row, n) => ({
    stream: row.stream,
    stage: row.stage,
    alongside: row.alongside,
    hold: row.hold,
    final: row.final,
    unit: row.unit,
    officer: row.officer,
    risk: row.risk,
    stageSince: row.stageSince.getTime(),
    registeredAt: row.registeredAt.getTime(),
    nextDueAt: row.nextDueAt?.getTime() ?? null,
    dueAt: row.dueAt?.getTime() ?? null,
    shown: opened[n] as ListedCase['shown'],
  }));
}

/** pg gives `infinity` as a number. */
const position = ({ sort_due_at, stream }: FoundRow): CasePosition => ({
  dueAt: sort_due_at instanceof Date ? sort_due_at.getTime() : null,
  stream,
});
