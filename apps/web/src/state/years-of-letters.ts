/** What came of letters, in the order in which a bar shows it. */
export const OUTCOMES = ['REPLIED', 'REPLIED_LATE', 'LAPSED', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The letters of one year: how many were sent, and what came of them. */
export interface YearOfLetters {
  readonly year: number;
  readonly sent: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** Every year from the first with a letter to the last, one without any too: a gap in time is part of the picture. */
export function yearsOfLetters(
  years: readonly { readonly year: number; readonly letters: Readonly<Record<string, number>> }[],
): readonly YearOfLetters[] {
  const found = new Map(years.map(({ year, letters }) => [year, letters]));
  const numbers = [...found.keys()];
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_none, n) => {
    const year = first + n;
    const letters = found.get(year) ?? {};
    const sent = Object.values(letters).reduce((sum, count) => sum + count, 0);
    const [REPLIED, REPLIED_LATE, LAPSED] = ['REPLIED', 'REPLIED_LATE', 'LAPSED'].map(
      (status) => letters[status] ?? 0,
    ) as [number, number, number];
    return {
      year,
      sent,
      outcomes: { REPLIED, REPLIED_LATE, LAPSED, open: sent - REPLIED - REPLIED_LATE - LAPSED },
    };
  });
}
