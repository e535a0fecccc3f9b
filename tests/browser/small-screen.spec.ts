import { visits } from './desk.js';

describe('A list on a phone', () => {
  const visit = visits();

  it.each(['en', 'ar'] as const)('says beside each value what it is, in %s', async (language) => {
    const page = await visit.as('samuel', '/team', { language, width: 360, height: 740 });
    const { heads, rows } = await page.evaluate(() => {
      const values = '[role=cell]:not(:has(input))';
      const labelOf = (cell: Element) => {
        const { content, display } = getComputedStyle(cell, '::before');
        return display === 'block' ? content.slice(1, -1) : '';
      };
      return {
        heads: [...document.querySelectorAll('.case-head [role=columnheader]')].map(
          ({ textContent }) => textContent,
        ),
        rows: [...document.querySelectorAll('.case-row')].map((row) => ({
          reference: row.querySelector('[role=rowheader]')?.textContent ?? '',
          labels: [...row.querySelectorAll(values)].map(labelOf),
        })),
      };
    });
    const [due, , ...others] = heads.filter((head) => head !== ''); // the second names the reference, which says it itself
    expect(rows.length).toBeGreaterThan(3);
    for (const { reference, labels } of rows) {
      expect(reference).toContain('RC-');
      expect(labels).toEqual([due, ...others]);
    }
  });

  it('has no labels where its columns have heads', async () => {
    const page = await visit.as('samuel', '/team');
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('.case-row [data-label]')].filter(
        (cell) => getComputedStyle(cell, '::before').content !== 'none',
      ),
    );
    expect(shown).toEqual([]);
  });
});
