/** One count of a table. */
export interface Cell {
  readonly key: string;
  readonly count: number;
}

/** A table as it may be shown: what is not listed is zero or withheld, and nobody can tell which. */
export interface ShownTable {
  readonly cells: readonly Cell[];
  /** The sum; null where it would give a withheld count away. */
  readonly total: number | null;
  readonly withheld: boolean;
}

/** Counts from one up to just below this are not shown to analysts (DOMAIN 9.16). */
export const SMALLEST_SHOWN = 5;

/**
 * Withholds small counts of a table whose total may be known, be it from another table: with each small count others go too,
 * smallest first, until at least two, together at least five, are withheld. The total is withheld where that is
 * impossible. Zeros are not listed either.
 */
export function suppress(cells: readonly Cell[]): ShownTable {
  const present = cells.filter(({ count }) => count > 0);
  const total = sum(present);
  const bySize = [...present].sort((one, other) => one.count - other.count || (one.key < other.key ? -1 : 1));
  const small = bySize.filter(({ count }) => count < SMALLEST_SHOWN).length;
  if (small === 0) return { cells: present, total, withheld: false };
  let withheld = small;
  while (withheld < bySize.length && (withheld < 2 || sum(bySize.slice(0, withheld)) < SMALLEST_SHOWN))
    withheld += 1;
  const hidden = bySize.slice(0, withheld);
  const hides = withheld >= 2 && sum(hidden) >= SMALLEST_SHOWN;
  const keys = new Set(hidden.map(({ key }) => key));
  return {
    cells: present.filter(({ key }) => !keys.has(key)),
    total: hides ? total : null,
    withheld: true,
  };
}

/** As `suppress`, for a table whose counts are themselves totals of other tables: only the small ones go, and no total is given. */
export function suppressTotals(cells: readonly Cell[]): ShownTable {
  const shown = cells.filter(({ count }) => count >= SMALLEST_SHOWN);
  return {
    cells: shown,
    total: null,
    withheld: cells.some(({ count }) => count > 0 && count < SMALLEST_SHOWN),
  };
}

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { count }) => total + count, 0);
