import type { Page } from 'playwright-core';
import { press, signInByKeys, tabTo } from './by-keys.js';
import { desk, visits, type Person } from './desk.js';
import { screens } from './screens.js';
import { goTo, settled } from './settled.js';
import { rememberLooks, stopHere, wantedStops, type Stop } from './stops.js';
import { communicated } from './stories.js';

const FORMS_MS = 300_000;

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset['ref'] ?? element?.id ?? element?.textContent ?? '';
  });
const stepHere = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['step'] ?? '');
const isWithin = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((where) => document.activeElement?.closest(where) != null, selector);
const blur = (page: Page): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

describe('By keys alone:', () => {
  const visit = visits();

  it('one goes through the list with j and k, opens with Enter, and is helped by ?', async () => {
    const page = await visit.as('amira', '/');
    const references = await page.locator('.case-body .case-link').allTextContents();
    const stands = (nth: number) =>
      page.waitForFunction(
        (ref) => (document.activeElement as HTMLElement).dataset['ref'] === ref,
        references[nth],
      );
    await page.keyboard.press('j');
    await stands(0);
    await page.keyboard.press('j');
    await stands(1);
    await page.keyboard.press('k');
    await stands(0);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await stands(0);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${references[0]}`);
  });

  it('j is done before the next key, so that an Enter close behind it opens the case', async () => {
    const page = await visit.as('amira', '/');
    const [first] = await page.locator('.case-body .case-link').allTextContents();
    const atOnce = await page.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'j', code: 'KeyJ', cancelable: true }));
      return (document.activeElement as HTMLElement | null)?.dataset['ref'];
    });
    expect(atOnce).toBe(first);
  });

  it('one signs in, skips the bars, and opens a case by its reference', async () => {
    const { page } = await visit.open('/');
    await signInByKeys(page, 'amira');
    await page.keyboard.press('Tab');
    expect(await isWithin(page, '.skip')).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await isWithin(page, '#page')).toBe(true);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('reference-search');
    await page.keyboard.type(desk().workedExample.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: desk().workedExample }).waitFor();
  });

  it('one opens the menu and leaves it where one was', async () => {
    const page = await visit.as('amira', '/');
    await tabTo(page, '.person');
    await press('Enter')(page);
    await page.getByRole('menu').waitFor();
    await press('Escape')(page);
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(await isWithin(page, '.person')).toBe(true);
  });

  it('keys of one sign say nothing while somebody types, and nothing once they are turned off', async () => {
    const page = await visit.as('amira', `/cases/${desk().workedExample}`);
    await press('e')(page);
    await page.locator('.command-form').waitFor();
    await page.keyboard.type('n2?');
    expect(await page.locator('.command-form textarea').first().inputValue()).toBe('n2?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await press('Escape', '?')(page);
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await tabTo(page, '[role="switch"]');
    await press('Space', 'Escape')(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('3')(page);
    expect(await page.getByRole('tab', { name: 'Summary' }).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('.next-step').getAttribute('aria-keyshortcuts')).toBeNull();
  });

  it('an Arabic keyboard has the same keys', async () => {
    const page = await visit.as('amira', `/cases/${desk().workedExample}`, { language: 'ar' });
    const pressed = (key: string, code: string) =>
      page.evaluate((how) => dispatchEvent(new KeyboardEvent('keydown', { ...how, cancelable: true })), {
        key,
        code,
      });
    await pressed('٣', 'Digit3');
    await page.locator('.timeline').waitFor();
    await pressed('ش', 'KeyA');
    await page.locator('.all-steps').waitFor();
  });

  it('what asked for a name, or opened a form of the office, has the focus again when that is left', async () => {
    const page = await visit.as('samuel', `/cases/${desk().workedExample}`);
    await press('2')(page);
    await tabTo(page, '.still-sealed button');
    await press('Enter')(page);
    await page.locator('.unlock input').waitFor();
    await press('Escape')(page);
    await page.locator('.unlock').waitFor({ state: 'detached' });
    expect(await isWithin(page, '.still-sealed button')).toBe(true);
    await goTo(page, '/office');
    await settled(page);
    await tabTo(page, '#page button[data-step]');
    const opener = await stepHere(page);
    await press('Enter')(page);
    await page.locator('.command-form').waitFor();
    await press('Escape')(page);
    await page.locator('.command-form').waitFor({ state: 'detached' });
    expect(opener).not.toBe('');
    expect(await stepHere(page)).toBe(opener);
  });

  it.each(['amira', 'samuel', 'petra', 'viktor'] as const)(
    '%s opens every form of a case, begins to fill it and leaves it',
    async (who) => {
      const ref = await communicated();
      const page = await visit.as(who, `/cases/${ref}`);
      await page.locator('.steps button').first().waitFor();
      await press('a')(page);
      const commands = await page
        .locator('.all-steps [data-step]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['step'] ?? ''));
      expect(commands.length).toBeGreaterThan(0);
      await press('a')(page);
      for (const command of commands) {
        await blur(page);
        await press('a')(page);
        await opensAndLeaves(page, `.all-steps [data-step="${command}"]`);
        expect([command, await isWithin(page, '.steps')]).toEqual([command, true]);
      }
    },
    FORMS_MS,
  );

  it.each([
    ['samuel', '/office'],
    ['yann', '/office'],
    ['edda', '/report-cycles/2026'],
    ['samuel', '/report-cycles/2026'],
  ] as const)(
    '%s opens every form of %s, begins to fill it, leaves it, and stands where it was opened',
    async (who, path) => {
      const page = await visit.as(who, path);
      await page.locator('#page [data-step]').first().waitFor();
      const commands = await page
        .locator('#page [data-step]')
        .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['step'] ?? ''))]);
      for (const command of commands) {
        await blur(page);
        await opensAndLeaves(page, `#page [data-step="${command}"]`);
        expect(await stepHere(page)).toBe(command);
      }
    },
    FORMS_MS,
  );
});

describe('By keys alone, every screen:', () => {
  const visit = visits({ forAll: true });
  const pages = new Map<Person, Page>();
  const pageOf = async (who: Person): Promise<Page> => {
    const known = pages.get(who);
    if (known) return known;
    const { page } = await visit.open('/');
    await signInByKeys(page, who);
    pages.set(who, page);
    return page;
  };

  it.each(screens())(
    '$name is reached; everything on it too, in order; and one sees where one is',
    async ({ who, keys, path }) => {
      const page = await pageOf(who);
      await page.keyboard.press('Escape'); // whatever was open on the screen before is left
      await goTo(page, '/');
      await blur(page);
      await keys(page);
      await settled(page);
      expect(new URL(page.url()).pathname).toBe(path);

      if ((await page.getByRole('dialog').count()) > 0) {
        expect(await isWithin(page, '[role="dialog"]')).toBe(true); // it holds the focus until it is left
        return;
      }
      await rememberLooks(page);
      const wanted = await wantedStops(page);
      await page.locator('.skip').focus();
      const stops = new Map<string, Stop>();
      let over = false;
      for (let n = 0; n < 6 * wanted && !over; n += 1) {
        if (n > 0) await page.keyboard.press('Tab');
        const stop = await stopHere(page);
        over = stop === undefined || (stops.size > 1 && stop.path === [...stops.keys()][0]);
        if (stop && !over) stops.set(stop.path, stop);
      }
      expect(over).toBe(true); // nothing holds the focus
      expect([...stops.values()].filter(({ marked }) => !marked).map(({ what }) => what)).toEqual([]);
      expect([...stops.values()].filter(({ inSight }) => !inSight).map(({ what }) => what)).toEqual([]);
      expect(stops.size).toBeGreaterThanOrEqual(wanted);
    },
  );
});

/** Opens a form by the button that the selector names, begins to fill it, and leaves it. */
async function opensAndLeaves(page: Page, opener: string): Promise<void> {
  await tabTo(page, opener);
  await press('Enter')(page);
  await page.locator('.command-form').waitFor();
  expect([opener, await isWithin(page, '.command-form')]).toEqual([opener, true]);
  expect([opener, await begins(page)]).toEqual([opener, true]);
  await press('Escape')(page);
  await page.locator('.command-form').waitFor({ state: 'detached' });
}

/** Gives the field that has the focus a value, by keys; answers whether it has one then. A form without fields has its button. */
async function begins(page: Page): Promise<boolean> {
  const kind = await page.evaluate(() => {
    const element = document.activeElement;
    if (element instanceof HTMLSelectElement) return 'select';
    if (element instanceof HTMLInputElement) return element.type;
    return element instanceof HTMLTextAreaElement ? 'text' : 'button';
  });
  if (kind === 'button') return true;
  if (kind === 'date' || kind === 'datetime-local') await page.keyboard.type('01012026');
  else if (kind === 'select') await page.keyboard.press('ArrowDown');
  else if (kind === 'checkbox' || kind === 'radio') await page.keyboard.press('Space');
  else await page.keyboard.type('1');
  if (kind === 'datetime-local') return true; // its hour is still to be said
  return page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    return ['checkbox', 'radio'].includes(element.type) ? element.checked : element.value !== '';
  });
}
