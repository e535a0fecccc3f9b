import type { CaseListRow } from '@vigil/domain/stream/rows';
import type { Stage } from '@vigil/domain/vocabulary/stage';
import type { Tokens } from '@vigil/vault/tokens';
import { timestamp } from './instant.js';
import { LIVES, type Life } from './life.js';
import { MARK_BITS, marksOf } from './marks.js';
import { columnToken, factToken, filed, NEVER, type FilterColumn } from './row-tokens.js';
import type { Frequencies } from './token-frequencies.js';

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

/** How a list is read. */
export interface CaseReading {
  /** The first so many cases are wanted. */
  readonly limit: number;
  /** Behind this place. */
  readonly after?: CasePosition | undefined;
  /**
   * Each walk looks at its first so many cases alone, passes over most by their marks, and says by a row that is `beyond` that it
   * looked no further. Without it every case is looked at, in the order that the planner thinks best.
   */
  readonly near?: number | undefined;
  /** Where so few have what is asked for that a walk would be in vain, they are asked for anywhere from the first. */
  readonly frequencies?: Frequencies | undefined;
}

/** So many cases are found by the index of tokens, and sorted, before a walk has come to its first fifty. */
const RARE = 300;

/** Whether filters ask for tokens: only then a list need not look at cases `near` before it asks for them anywhere. */
export const asksTokens = (tokens: Tokens, filters: CaseFilters): boolean =>
  wanted(tokens, filters).length > 0;

/**
 * The SQL that finds cases for a reader, in the order of their earliest term: for each reader key and life a walk of its own,
 * merged (never OR over rights, and each with its key as a value, so that the planner knows how many cases stand behind it),
 * conflicts taken out by their tokens. A case merged into another is found by its status alone. Undefined if nothing can be found.
 */
export function caseQuery(
  tokens: Tokens,
  { readers, conflicts }: Reader,
  filters: CaseFilters,
  { limit, after, near, frequencies }: CaseReading,
): { readonly text: string; readonly values: readonly unknown[] } | undefined {
  const values: unknown[] = [];
  const param = (value: unknown) => `$${values.push(value)}`;
  const any = (life: Life, some: readonly Buffer[]) =>
    `s.tokens && ${param(some.map((token) => filed(life, token)))}::bytea[]`;
  const inConflict = conflicts.map((code) => factToken(tokens, 'state', code));
  const found = wanted(tokens, filters);
  const isRare = (life: Life): boolean =>
    frequencies !== undefined && casesHaving(life, found, frequencies) <= RARE;
  const lives = livesOf(filters).map((life) => ({
    life,
    near: isRare(life) ? undefined : near,
    narrowed: [
      ...found.map((some) => any(life, some)),
      ...(inConflict.length > 0 ? [`NOT ${any(life, inConflict)}`] : []),
    ],
  }));
  const placed = [
    ...(filters.unassigned === true ? ['r.officer IS NULL'] : []),
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
  // Where nobody walks they are not made: PostgreSQL refuses a parameter that no part of the query names.
  const marked = lives.every((one) => one.near === undefined)
    ? []
    : found.map((some) => mayHaveOne(some, param));
  const walk = (of: string, { near, narrowed }: (typeof lives)[number]) =>
    near === undefined
      ? walkAnywhere(of, narrowed, most)
      : walkNear(of, [...marked, asked(narrowed)], near, most);
  const walks = [...new Set(readers)].flatMap((reader) => {
    const key = param(reader);
    return lives.map((one) =>
      walk([`r.reader = ${key}`, `r.life = '${one.life}'`, ...placed].join(' AND '), one),
    );
  });
  if (walks.length === 0) return undefined;
  const text = `SELECT sort_due_at, stream, bool_or(beyond) AS beyond FROM (${walks.join(' UNION ALL ')}) AS walks
    GROUP BY sort_due_at, stream ORDER BY sort_due_at, stream LIMIT ${most}`;
  return { text, values };
}

/** About how many cases have a token of each filter, as if filters had nothing to do with each other. */
const casesHaving = (
  life: Life,
  filters: readonly (readonly Buffer[])[],
  { share, cases }: Frequencies,
): number =>
  filters.reduce(
    (left, some) =>
      left *
      Math.min(
        1,
        some.reduce((sum, token) => sum + share(life, token), 0),
      ),
    cases(life),
  );

const ORDER = 'ORDER BY r.sort_due_at, r.stream';

const walkAnywhere = (of: string, narrowed: readonly string[], most: string): string =>
  `(SELECT r.sort_due_at, r.stream, false AS beyond FROM read.case_reader r
    ${narrowed.length > 0 ? 'JOIN read.case_summary s ON s.stream = r.stream' : ''}
    WHERE ${[of, ...narrowed].join(' AND ')} ${ORDER} LIMIT ${most})`;

/** In the index alone, but for cases whose marks say that they may be meant. */
const walkNear = (of: string, narrowed: readonly string[], near: number, most: string): string =>
  `(SELECT r.sort_due_at, r.stream, r.nth = ${near} AS beyond FROM (
      SELECT r.sort_due_at, r.stream, r.marks, row_number() OVER (${ORDER}) AS nth FROM read.case_reader r
      WHERE ${of} ${ORDER} LIMIT ${near}) r
    WHERE r.nth = ${near} OR (${narrowed.join(' AND ')}) ${ORDER} LIMIT ${most})`;

const mayHaveOne = (some: readonly Buffer[], param: (value: unknown) => string): string =>
  `(${
    some
      .map((token) => param(marksOf([token])))
      .map((mark) => `r.marks & ${mark}::bit(${MARK_BITS}) = ${mark}::bit(${MARK_BITS})`)
      .join(' OR ') || 'false'
  })`;

/** A value, not a join: so that the planner asks it of no case whose marks speak against it. */
const asked = (narrowed: readonly string[]): string =>
  `(SELECT ${narrowed.join(' AND ')} FROM read.case_summary s WHERE s.stream = r.stream)`;

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
