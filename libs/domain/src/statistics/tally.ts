import type { Cell } from './suppress.js';

/** By what a figure may be divided. */
export const DIMENSIONS = [
  ...(['year', 'state', 'act', 'mechanism', 'recordType'] as const),
  ...(['gender', 'ageBand', 'annex', 'reason', 'rendering'] as const),
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One thing that a figure counts, with the codes under which it falls: none, one, or several of a dimension. */
export type Unit = { readonly year: readonly string[] } & { readonly [D in Dimension]?: readonly string[] };

/** What is asked of a figure: by what it is divided, and of which year. */
export interface Asked {
  readonly by: Dimension;
  readonly year?: number | undefined;
}

/** Counts of one table, and of the things in it; a thing that falls under two codes counts under both and once in the total. Pure. */
export interface Tally {
  readonly cells: readonly Cell[];
  readonly total: number;
}

/** Counts units by the codes of a dimension, of a year if one is asked; in the order of the codes. */
export function tally(units: readonly Unit[], { by, year }: Asked): Tally {
  const counts = new Map<string, number>();
  const counted = units.filter((unit) => year === undefined || unit.year.includes(String(year)));
  for (const unit of counted)
    for (const code of new Set(unit[by] ?? [])) counts.set(code, (counts.get(code) ?? 0) + 1);
  const cells = [...counts].map(([key, count]) => ({ key, count }));
  return { cells: cells.sort((one, other) => (one.key < other.key ? -1 : 1)), total: counted.length };
}
