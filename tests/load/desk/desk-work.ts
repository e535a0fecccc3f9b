import type { Page } from 'playwright-core';
import { atRest } from './desk-browser.js';

/** Something that people do at the desk, with their hands. */
export interface Work {
  readonly what: string;
  readonly act: (page: Page, reference: string) => Promise<void>;
}

const pressed = async (page: Page, key: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    await page.keyboard.press(key);
    await atRest(page);
  }
};
const clicked = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().click();
  await atRest(page);
};
const SCREENS_DOWN = 120;
const WHEEL = 2_000;

/** Wheels through a list until it has read some thousands of rows. */
async function scrolled(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  for (let n = 0; n < SCREENS_DOWN; n += 1) {
    await page.mouse.wheel(0, WHEEL);
    await atRest(page);
  }
}

/** In a list of thousands. */
export const LIST_WORK: readonly Work[] = [
  {
    what: 'j and k in the list',
    act: async (page) => {
      await pressed(page, 'j', 30);
      await pressed(page, 'k', 10);
    },
  },
  { what: 'scrolling', act: scrolled },
  {
    what: 'j, k and x, thousands read',
    act: async (page) => {
      await clicked(page, '.case-row >> nth=10 >> .case-link >> xpath=../..');
      await pressed(page, 'j', 15);
      if ((await page.locator('.selectable').count()) > 0) await pressed(page, 'x', 3);
      await pressed(page, 'k', 15);
    },
  },
  {
    what: 'narrowing and widening',
    act: async (page) => {
      await page.evaluate(() => scrollTo(0, 0));
      await atRest(page);
      await page.getByLabel('Overdue only').click();
      await page.locator('.case-row.overdue').first().waitFor();
      await atRest(page);
      await page.getByLabel('State', { exact: true }).focus();
      await pressed(page, 'ArrowDown', 3);
      await page.getByRole('button', { name: 'Clear' }).click();
      await page.locator('.case-row').first().waitFor();
      await atRest(page);
    },
  },
  {
    what: 'the help, and away',
    act: async (page) => {
      await page.locator('.case-link').first().focus();
      await pressed(page, '?', 1);
      await page.getByRole('dialog').waitFor();
      await pressed(page, 'Escape', 1);
    },
  },
];

const TABS = 7;

/** In one case of a long life. */
export const CASE_WORK: readonly Work[] = [
  {
    what: 'typing a reference',
    act: async (page, reference) => {
      await pressed(page, '/', 1);
      for (const sign of reference) await pressed(page, sign, 1);
    },
  },
  {
    what: 'opening a case',
    act: async (page, reference) => {
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: reference }).waitFor();
      await page.locator('.steps button').first().waitFor();
      await atRest(page);
    },
  },
  {
    what: 'its tabs',
    act: async (page) => {
      for (const nth of [...Array(TABS).keys()]) {
        await page.getByRole('tab').nth(nth).click();
        await atRest(page);
      }
      await page.getByRole('tab').nth(2).click(); // the timeline once more, now that it is read
      await atRest(page);
    },
  },
  {
    what: 'all steps, and a form',
    act: async (page) => {
      await clicked(page, '.steps [aria-expanded]');
      await clicked(page, '[data-step="AddEvidence"]');
      await page.locator('.command-form').waitFor();
      await atRest(page);
    },
  },
  {
    what: 'typing into a form',
    act: async (page) => {
      await clicked(page, '.command-form textarea');
      for (const sign of 'An invented sentence of an invented witness.') await pressed(page, sign, 1);
    },
  },
  { what: 'leaving it', act: (page) => pressed(page, 'Escape', 1) },
];

const PAGES = ['/board', '/deadlines', '/approvals', '/report-cycles', '/office', '/done', '/team'] as const;

/** From page to page. */
export const OFFICE_WORK: readonly Work[] = [
  {
    what: 'from page to page',
    act: async (page) => {
      for (const to of PAGES) {
        await page.locator(`.page-link[href="${to}"]`).click();
        await page.locator(`.page-link[href="${to}"][data-status=active]`).waitFor();
        await page.locator('#page h1').waitFor();
        await atRest(page);
      }
    },
  },
  {
    what: 'the menu, and away',
    act: async (page) => {
      await clicked(page, '.person');
      await pressed(page, 'Escape', 1);
    },
  },
];
