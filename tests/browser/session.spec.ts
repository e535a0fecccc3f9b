import { withoutDemo } from '../load/desk/without-demo.js';
import { desk, signIn, signOut, visits } from './desk.js';
import { openForm, openStep } from './form.js';
import { settled } from './settled.js';
import { screening } from './stories.js';

const MINUTE = 60_000;

describe('The session', () => {
  const visit = visits();

  it('begins at the issuer, by the code flow with PKCE, and returns to the page that was asked for', async () => {
    const path = `/cases/${desk().workedExample}`;
    const { page } = await visit.open();
    const asked: URL[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    await page.addInitScript(withoutDemo);
    await page.goto(`${desk().api}${path}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Amira Okoro' }).click();
    await page.getByRole('heading', { name: desk().workedExample }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    const authorization = asked.find(({ pathname }) => pathname.endsWith('/auth'));
    expect(authorization?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(await page.evaluate(() => sessionStorage.getItem('vigil-sign-in'))).toBeNull();
  });

  it('locks after fifteen idle minutes, shows nothing of the case, and gives back what was typed to the same person', async () => {
    const ref = await screening();
    const { page } = await visit.open(`/cases/${ref}`);
    await page.clock.install();
    await page.reload();
    await signIn(page, 'amira');
    const form = await openStep(page, 'AddEvidence');
    await form.type('description', 'Half of a sentence');

    await page.clock.fastForward(14 * MINUTE);
    expect(await page.getByText('The desk is locked').count()).toBe(0);
    await page.mouse.move(200, 300);
    await page.clock.fastForward(14 * MINUTE);
    expect(await page.getByText('The desk is locked').count()).toBe(0);
    await page.clock.fastForward(2 * MINUTE);
    await page.getByText('The desk is locked').waitFor();
    expect(await page.locator('body').textContent()).not.toContain(ref);
    expect(await page.locator('body').textContent()).not.toContain('Half of a sentence');

    await signIn(page, 'amira');
    await openStep(page, 'AddEvidence');
    expect(await openForm(page).place.getByLabel('Description').inputValue()).toBe('Half of a sentence');
  });

  it('of somebody else at a locked desk finds nothing that was typed before', async () => {
    const ref = await screening();
    const page = await visit.as('amira', `/cases/${ref}`);
    await (await openStep(page, 'AddEvidence')).type('description', 'Half of a sentence');
    await page.getByRole('button', { name: /: menu$/ }).click();
    await page.getByRole('menuitem', { name: 'Lock the desk' }).click();
    await signIn(page, 'samuel');
    expect(await (await openStep(page, 'AddEvidence')).place.getByLabel('Description').inputValue()).toBe('');
  });

  it('once ended has cleared all that was read, typed and narrowed', async () => {
    const ref = await screening();
    const page = await visit.as('samuel', '/team');
    await page.getByLabel('Overdue only').check();
    await settled(page);
    await page.locator('.page-link').first().click();
    await signOut(page);
    await page.getByText('Choose who you are.').waitFor();
    expect(await page.locator('body').textContent()).not.toContain(ref);
    await signIn(page, 'samuel');
    await page.getByRole('link', { name: 'Team' }).click();
    expect(await page.getByLabel('Overdue only').isChecked()).toBe(false);
  });
});
