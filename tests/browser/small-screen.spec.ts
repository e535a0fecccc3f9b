import { visits } from './desk.js';
import { settled } from './settled.js';

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

  it('has its rows one below the other, also after the window was made narrow', async () => {
    const page = await visit.as('samuel', '/team');
    await page.setViewportSize({ width: 640, height: 450 });
    await settled(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.waitForFunction(() => {
      const boxes = [...document.querySelectorAll('.case-row')].map((row) => row.getBoundingClientRect());
      return boxes.slice(1).every(({ top }, n) => Math.abs(top - (boxes[n]?.bottom ?? 0)) < 1.5);
    });
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

describe('A month on a phone', () => {
  const visit = visits();

  it('tells each day on which something is due, with its date and its cases', async () => {
    const page = await visit.as('samuel', '/deadlines');
    await page.locator('.mantine-SegmentedControl-label').nth(1).click();
    const due = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.months a')]
          .filter((link) => link.offsetParent !== null)
          .map((link) => link.textContent),
      );
    const onADesk = await due();
    expect(onADesk.length).toBeGreaterThan(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await settled(page);
    expect(await due()).toEqual(onADesk);
    const days = await page.locator('.months .day-whole:visible').allTextContents();
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day).toMatch(/^\d+ \w+ \d{4}$/);
  });
});
