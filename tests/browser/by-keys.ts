import type { Page } from 'playwright-core';
import { nameOf, type Person } from './desk.js';
import { settled } from './settled.js';

/** What somebody does on a page by keys alone. */
export type ByKeys = (page: Page) => Promise<void>;

/** So many stops a page may have before the one that is looked for. */
const MOST_STOPS = 250;

/** Goes on with Tab until the focus stands on what the selector names. Throws where it never does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((what) => document.activeElement?.matches(what) ?? false, selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

/** Presses keys, one after another; what they open has come to rest then. */
export const press =
  (...keys: readonly string[]): ByKeys =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
  };

/** Goes to what the selector names, and presses a key there: Enter, if none is named. */
export const at =
  (selector: string, ...keys: readonly string[]): ByKeys =>
  async (page) => {
    await tabTo(page, selector);
    await press(...(keys.length > 0 ? keys : ['Enter']))(page);
  };

/** Follows links, one page after another. */
export const follow = (...paths: readonly string[]): ByKeys =>
  inTurn(...paths.map((path) => at(`a[href="${path}"]`)));

/** Opens a case by its reference. */
export const openCase =
  (reference: string): ByKeys =>
  async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type(reference);
    await press('Enter')(page);
    await page.getByRole('heading', { name: reference }).waitFor();
    await settled(page);
  };

/** Several ways, one after another. */
export const inTurn =
  (...ways: readonly ByKeys[]): ByKeys =>
  async (page) => {
    for (const way of ways) await way(page);
  };

/** Signs in at the demonstration's list of people. */
export async function signInByKeys(page: Page, person: Person): Promise<void> {
  await page.locator('.demo-person').first().waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (said.startsWith(nameOf(person))) break;
  }
  await page.keyboard.press('Enter');
  await page.locator('#page').waitFor();
  await settled(page);
}
