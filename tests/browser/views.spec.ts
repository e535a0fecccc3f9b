import { signIn, signOut, visits } from './desk.js';
import { settled } from './settled.js';

describe('A view that is kept', () => {
  const visit = visits();

  it('is there again after signing out, narrows the list as it was, and is forgotten when it is', async () => {
    const page = await visit.as('bastien', '/team');
    const narrowed = page.getByLabel('State', { exact: true });
    const view = page.getByRole('button', { name: 'Letters to XEX', exact: true });
    await narrowed.selectOption({ value: 'XEX' });
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByLabel('Name of the view').fill('Letters to XEX');
    await page.keyboard.press('Enter');
    await view.waitFor();
    expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('XEX');

    await signOut(page);
    await signIn(page, 'amira');
    await page.getByRole('link', { name: 'Team' }).click();
    await settled(page);
    expect(await view.count()).toBe(0); // it is nobody else's

    await signOut(page);
    await signIn(page, 'bastien');
    await page.getByRole('link', { name: 'Team' }).click();
    expect(await narrowed.inputValue()).toBe('');
    await view.click();
    expect(await narrowed.inputValue()).toBe('XEX');
    await page.getByRole('button', { name: 'Forget the view “Letters to XEX”' }).click();
    await view.waitFor({ state: 'detached' });
  });
});
