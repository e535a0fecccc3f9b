import fc from 'fast-check';
import { SMALLEST_SHOWN, suppress, suppressTotals, type Cell, type ShownTable } from './suppress.js';

const table = (...counts: readonly number[]): Cell[] =>
  counts.map((count, n) => ({ key: `K${String(n).padStart(2, '0')}`, count }));
const tables = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 60 })), { maxLength: 12 })
  .map((counts) => table(...counts));

/** Whoever knows the total and which codes there are: the least and the most that a cell which is not listed may be. */
function bounds(
  cells: readonly Cell[],
  { cells: shown }: ShownTable,
  key: string,
): readonly [number, number] {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const left = total - shown.reduce((sum, { count }) => sum + count, 0);
  const unlisted = cells.filter((cell) => !shown.some((one) => one.key === cell.key));
  const others = unlisted.filter((cell) => cell.key !== key).length;
  return [others === 0 ? left : 0, left];
}

describe('suppress', () => {
  it('shows a table without small counts as it is', () => {
    expect(suppress(table(5, 0, 12))).toEqual({
      cells: [
        { key: 'K00', count: 5 },
        { key: 'K02', count: 12 },
      ],
      total: 17,
      withheld: false,
    });
  });

  it('withholds with a small count the smallest other, so that the total does not give it away', () => {
    expect(suppress(table(20, 3, 9))).toEqual({
      cells: [{ key: 'K00', count: 20 }],
      total: 32,
      withheld: true,
    });
  });

  it('withholds the total too where nothing is left to hide behind', () => {
    expect(suppress(table(4))).toEqual({ cells: [], total: null, withheld: true });
    expect(suppress(table(1, 2))).toEqual({ cells: [], total: null, withheld: true });
  });

  it('never lets a withheld count be computed from what is shown and the total', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const shown = suppress(cells);
        const withheld = cells.filter(
          ({ key, count }) => count > 0 && !shown.cells.some((one) => one.key === key),
        );
        if (shown.total !== null)
          for (const { key, count } of withheld) {
            const [least, most] = bounds(cells, shown, key);
            expect(least).toBeLessThan(most);
            expect(count).toBeLessThanOrEqual(most);
            expect(most).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('shows no small count, none but true ones, and a total unless all is withheld', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const shown = suppress(cells);
        for (const cell of shown.cells) {
          expect(cell.count).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
          expect(cells).toContainEqual(cell);
        }
        if (shown.total === null) {
          expect(shown.cells).toEqual([]);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(SMALLEST_SHOWN);
        }
      }),
    );
  });
});

describe('suppressTotals', () => {
  it('gives no sum, which would give the missing one away', () => {
    expect(suppressTotals(table(4, 9))).toEqual({
      cells: [{ key: 'K01', count: 9 }],
      total: null,
      withheld: true,
    });
  });
});
