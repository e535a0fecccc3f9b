import type { Page } from 'playwright-core';
import { desk, visits } from './desk.js';
import { settled } from './settled.js';
import { screens } from './screens.js';

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset['ref'] ?? element?.id ?? element?.textContent ?? '';
  });

describe('By keys alone:', () => {
  const visit = visits();

  it('one goes through the list with j and k, opens with Enter, and is helped by ?', async () => {
    const page = await visit.as('amira', '/');
    const references = await page.locator('.case-body .case-link').allTextContents();
    await page.keyboard.press('j');
    await page.waitForFunction(
      (ref) => (document.activeElement as HTMLElement).dataset['ref'] === ref,
      references[0],
    );
    await page.keyboard.press('j');
    await page.waitForFunction(
      (ref) => (document.activeElement as HTMLElement).dataset['ref'] === ref,
      references[1],
    );
    await page.keyboard.press('k');
    await page.waitForFunction(
      (ref) => (document.activeElement as HTMLElement).dataset['ref'] === ref,
      references[0],
    );
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(
      (ref) => (document.activeElement as HTMLElement).dataset['ref'] === ref,
      references[0],
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${references[0]}`);
  });

  it('one opens a case by its reference with /', async () => {
    const page = await visit.as('amira', '/');
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('reference-search');
    await page.keyboard.type(desk().workedExample.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: desk().workedExample }).waitFor();
  });

  it('one takes the next step of a case and goes on', async () => {
    const page = await visit.as('amira', `/cases/${desk().workedExample}`);
    await tabTo(page, '.steps [aria-expanded]');
    await page.keyboard.press('Enter');
    await settled(page);
    await tabTo(page, '[data-step="RecordAction"]');
    await page.keyboard.press('Enter');
    await page.locator('.command-form').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.command-form') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.command-form').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.closest('.steps') !== null)).toBe(true);
  });

  it.each(screens().filter(({ then }) => then === undefined))(
    'everything on $name can be reached, in order, and one sees where one is',
    async ({ who, path }) => {
      const page = await visit.as(who, path);
      const wanted = await page.evaluate(() => {
        const all = document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary',
        );
        return [...all].filter(
          (element) => element.offsetParent !== null && !element.matches(':disabled, [tabindex="-1"]'),
        ).length;
      });
      const reached = new Set<string>();
      await page.locator('.skip').focus();
      let first: string | undefined;
      for (let n = 0; n < 6 * wanted; n += 1) {
        if (n > 0) await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const path: number[] = [];
          for (let one: Element = element; one.parentElement; one = one.parentElement)
            path.unshift([...one.parentElement.children].indexOf(one));
          const style = getComputedStyle(element);
          const seen =
            style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.borderColor !== '';
          return { path: path.join('.'), seen };
        });
        if (at === undefined) break;
        expect(at.seen).toBe(true);
        if (at.path === first && reached.size > 1) break; // all round
        first ??= at.path;
        reached.add(at.path);
      }
      expect(reached.size).toBeGreaterThanOrEqual(wanted - radiosBesideTheFirst(await page.content()));
    },
  );
});

const radiosBesideTheFirst = (html: string): number =>
  Math.max(0, (html.match(/type="radio"/g)?.length ?? 0) - 1);

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((what) => document.activeElement?.matches(what) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}
