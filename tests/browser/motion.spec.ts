import type { Page } from 'playwright-core';
import { visits } from './desk.js';
import { moving } from './looks.js';

/** Holds back what the inbox shows, so that one sees the sign of reading. */
async function reading(page: Page): Promise<{ readonly end: () => Promise<void> }> {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/deadlines?*', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Deadlines' }).click();
  await page.locator('.mantine-Loader-root').waitFor();
  return {
    end: async () => {
      answer();
      await page.locator('.mantine-Loader-root').waitFor({ state: 'detached' });
    },
  };
}

// That nothing moves on any screen at rest is looked at in the gallery.
describe('What moves on the desk', () => {
  const visit = visits();

  it('stands still for somebody who asked for less motion, the sign of reading too', async () => {
    const page = await visit.as('amira', '/', { motion: 'reduce' });
    const held = await reading(page);
    expect(await moving(page)).toEqual([]);
    await held.end();
    await page.getByRole('button', { name: /: menu$/ }).click();
    await page.getByRole('menu').waitFor();
    expect(await moving(page)).toEqual([]);
  });

  it('moves for everybody else', async () => {
    const page = await visit.as('amira', '/', { motion: 'no-preference' });
    const held = await reading(page);
    expect(await moving(page)).toContainEqual(expect.stringContaining('Loader'));
    await held.end();
  });
});
