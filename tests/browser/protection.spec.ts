import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { filesOf, whereReadable } from '../faults/clear-traces.js';
import { desk, listenTo, signIn, visits } from './desk.js';
import { openStep } from './form.js';
import { goTo, settled, watchTraffic } from './settled.js';
import { screening, unheardOf } from './stories.js';
import { openSealed } from './unlock.js';

describe('The browser is held to what the desk needs:', () => {
  const visit = visits();

  it('a policy without exceptions, for each page anew, and nothing kept', async () => {
    const ask = (path: string) => fetch(`${desk().api}${path}`, { headers: { accept: 'text/html' } });
    for (const path of ['/', `/cases/${desk().workedExample}`, '/signed-in']) {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).not.toMatch(/unsafe|\*|data:|blob:|wasm/);
      for (const rule of [
        "default-src 'self'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ])
        expect(policy.split('; ')).toContain(rule);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect((await ask(path)).headers.get('content-security-policy')).not.toBe(policy);
    }
  });

  it('a script that somebody brings in does not run, and the browser says so', async () => {
    const { page, complaints } = await visit.open('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.body.append(style);
    });
    expect(await page.title()).toBe('Vigil');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
    expect(complaints.splice(0).filter((said) => said.includes('Content Security Policy'))).toHaveLength(2);
  });
});

describe('Of a case the browser keeps nothing:', () => {
  it('while one works only its reference stands in address and title; afterwards not even that is in the profile', async () => {
    const planted = { name: `${unheardOf()} Verity`, narrative: `An account of ${unheardOf()}.` };
    const typed = unheardOf();
    const ref = await screening(planted);
    const profile = mkdtempSync(join(tmpdir(), 'vigil-profile-'));
    const context = await desk().browserIn(profile);
    try {
      const complaints = listenTo(context);
      const page = await workOn(context, ref, typed);
      const shown = (await page.locator('body').textContent()) ?? '';
      expect(shown).toContain(planted.name);

      expect(await page.title()).toBe(`${ref} · Vigil`);
      expect(page.url()).toBe(`${desk().api}/cases/${ref}`);
      expect(Object.keys(await storedIn(page)).sort()).toEqual(['cookies', 'databases', 'local', 'session']);
      const stored = JSON.stringify(await storedIn(page));
      for (const word of [planted.name.split(' ')[0] ?? '', typed, ref, 'XEX', 'eyJ'])
        expect(stored).not.toContain(word);
      await context.close();
      expect(complaints).toEqual([]);

      const places = filesOf(profile);
      const said = [planted.name.split(' ')[0], planted.narrative.split(' ').at(-1)?.slice(0, -1), typed];
      for (const word of said) expect(whereReadable(word ?? '', places)).toEqual([]);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });

  it('and the search does find what a browser keeps', async () => {
    const kept = unheardOf();
    const profile = mkdtempSync(join(tmpdir(), 'vigil-profile-'));
    const context = await desk().browserIn(profile);
    try {
      const page = await context.newPage();
      await page.goto(desk().api);
      await page.evaluate((word) => localStorage.setItem('kept', word), kept);
      await page.goto(`${desk().api}/${kept}`);
      await context.close();
      expect(whereReadable(kept, filesOf(profile)).length).toBeGreaterThan(0);
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

/** Opens the name and the account, types half a text, looks at every tab. */
async function workOn(context: BrowserContext, ref: string, typed: string): Promise<Page> {
  const page = await context.newPage();
  watchTraffic(page);
  await page.goto(`${desk().api}/cases/${ref}`);
  await signIn(page, 'amira');
  await unlockIn(page, 'Summary');
  const form = await openStep(page, 'AddEvidence');
  await form.type('description', `A sentence about ${typed}`);
  for (const name of ['Timeline', 'Letters', 'Deadlines', 'Entry', 'What runs']) {
    await page.getByRole('tab', { name }).click();
    await settled(page);
  }
  await goTo(page, '/');
  await goTo(page, `/cases/${ref}`);
  await page.getByRole('tab', { name: 'People' }).click();
  await unlockIn(page, 'People');
  return page;
}

async function unlockIn(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
  await openSealed(page.getByRole('tabpanel'));
}

/** All that a page may leave on the machine. */
const storedIn = async (page: Page) => ({
  ...(await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
  }))),
  cookies: await page.context().cookies(),
});
