import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { Stage } from '@vigil/domain/vocabulary/stage';
import type { Tokens } from '@vigil/vault/tokens';
import { timestamp } from './instant.js';
import { LIVES, type Life } from './life.js';
import { columnToken, factToken, filed, NEVER, type FilterColumn } from './row-tokens.js';

/** Whose list it is: the keys under which cases are filed for the reader (`readerKeys`), and the States of declared conflicts. */
export interface Reader {
  readonly readers: readonly string[];
  readonly conflicts: readonly string[];
}

/** What a list is narrowed to. Of one field's values any, of several fields all. Instants in ms since 1970. */
export interface CaseFilters {
  readonly facts?: { readonly [F in keyof CaseListRow['facts']]?: readonly string[] | undefined } | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly hold?: boolean | undefined;
  readonly final?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly officer?: string | undefined;
  readonly risk?: readonly string[] | undefined;
  /** The earliest term that runs or passed ends before this instant: overdue, or due soon. */
  readonly dueBefore?: number | undefined;
  /** No officer has it. */
  readonly unassigned?: boolean | undefined;
  /** No term runs, or the earliest ended before this instant: as a board counts what is stuck, with `hold: false`. */
  readonly noneOrDueBefore?: number | undefined;
}

/** The place behind a page's last case. `dueAt` null sorts last. */
export interface CasePosition {
  readonly dueAt: number | null;
  readonly stream: string;
}

/**
 * The SQL that finds cases for a reader, in the order of their earliest term: for each reader key and life a walk of its own,
 * merged (never OR over rights, and each with its key as a value, so that the planner knows how many cases stand behind it),
 * conflicts taken out by their tokens. With `limit` the first so many after `after`. A case merged into another is found by its
 * status alone. Undefined if nothing can be found.
 */
export function caseQuery(
  tokens: Tokens,
  { readers, conflicts }: Reader,
  filters: CaseFilters,
  limit: number,
  after?: CasePosition,
): { readonly text: string; readonly values: readonly unknown[] } | undefined {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const any = (life: Life, some: readonly Buffer[]) =>
    `s.tokens && ${param(some.map((token) => filed(life, token)))}::bytea[]`;
  const inConflict = conflicts.map((code) => factToken(tokens, 'state', code));
  const found = wanted(tokens, filters);
  const lives = livesOf(filters).map((life) => ({
    life,
    narrowed: [
      ...found.map((some) => any(life, some)),
      ...(inConflict.length > 0 ? [`NOT ${any(life, inConflict)}`] : []),
      ...(filters.unassigned === true ? ['s.officer IS NULL'] : []),
    ],
  }));
  const placed = [
    ...(filters.dueBefore === undefined
      ? []
      : [`r.sort_due_at < ${param(timestamp(filters.dueBefore))}::timestamptz`]),
    ...(filters.noneOrDueBefore === undefined
      ? []
      : [
          `(r.sort_due_at < ${param(timestamp(filters.noneOrDueBefore))}::timestamptz OR r.sort_due_at = '${NEVER}')`,
        ]),
    ...(after
      ? [
          `(r.sort_due_at, r.stream) > (${param(timestamp(after.dueAt) ?? NEVER)}::timestamptz, ${param(after.stream)})`,
        ]
      : []),
  ];
  const most = param(limit);
  const walks = [...new Set(readers)].flatMap((reader) => {
    const key = param(reader);
    return lives.map(
      ({ life, narrowed }) => `(SELECT r.sort_due_at, r.stream FROM read.case_reader r
      ${narrowed.length > 0 ? 'JOIN read.case_summary s ON s.stream = r.stream' : ''}
      WHERE ${[`r.reader = ${key}`, `r.life = '${life}'`, ...placed, ...narrowed].join(' AND ')}
      ORDER BY r.sort_due_at, r.stream LIMIT ${most})`,
    );
  });
  if (walks.length === 0) return undefined;
  const text = `SELECT DISTINCT sort_due_at, stream FROM (${walks.join(' UNION ALL ')}) AS walks
    ORDER BY sort_due_at, stream LIMIT ${most}`;
  return { text, values };
}

/** Which lives can hold what is asked for. */
function livesOf({ final, facts }: CaseFilters): readonly Life[] {
  if (facts?.status?.includes('MERGED'))
    return LIVES.filter((life) => final === undefined || final === (life !== 'OPEN'));
  return LIVES.filter((life) => life !== 'MERGED' && (final === undefined || final === (life === 'OVER')));
}

/** For each filter the tokens of which a case must have one. */
function wanted(tokens: Tokens, filters: CaseFilters): Buffer[][] {
  const { facts = {}, stages, hold, unit, officer, risk } = filters;
  const columns: [FilterColumn, readonly (string | boolean | undefined)[] | undefined][] = [
    ['stage', stages],
    ['hold', [hold]],
    ['unit', [unit]],
    ['officer', [officer]],
    ['risk', risk],
  ];
  const given = columns.flatMap(([column, values]) => {
    const some = values?.filter((value) => value !== undefined);
    return some === undefined || (some.length === 0 && values?.length !== 0)
      ? []
      : [some.map((value) => columnToken(column, value))];
  });
  const named = Object.entries(facts) as [keyof CaseListRow['facts'], readonly string[] | undefined][];
  return [
    ...given,
    ...named.flatMap(([fact, values]) =>
      values ? [values.map((value) => factToken(tokens, fact, value))] : [],
    ),
  ];
}
