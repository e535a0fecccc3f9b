import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PEOPLE } from '@vigil/standalone/demo/demo-people';
import type { Print } from '@vigil/standalone/parts/print';
import { freePort } from '@vigil/standalone/parts/ports';
import type { Demo } from '../installation.js';
import { notePage } from './page-notes.js';

/** The browser that the tests of the desk use, with its debugging port open. */
export interface DeskBrowser {
  readonly browser: Browser;
  readonly debuggingPort: number;
  readonly end: () => Promise<void>;
}

/** Finds and starts it. Throws with what to do if there is none. */
export async function startDeskBrowser(root: string, print: Print): Promise<DeskBrowser> {
  const { launchBrowser } = (await import(join(root, 'tests/browser/browser.mjs'))) as {
    readonly launchBrowser: (
      print: Print,
      more: readonly string[],
    ) => Promise<{ readonly browser: Browser; readonly end: () => Promise<void> }>;
  };
  const debuggingPort = (await freePort()) ?? 0;
  const { browser, end } = await launchBrowser(print, [`--remote-debugging-port=${debuggingPort}`]);
  return { browser, debuggingPort, end };
}

/** One tab with an empty profile, on a processor so many times slower. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
}

const PATIENCE_MS = 60_000;

/** Opens a tab that notes what happens in it, and goes nowhere yet. */
export async function openTab(browser: Browser, slower: number): Promise<Tab> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(notePage);
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, context };
}

/** The button of somebody at the demonstration's sign-in. */
export const signInButton = (page: Page, person: Demo) =>
  page.getByRole('button', { name: new RegExp(`^${nameOf(person)}`) });

export function nameOf(person: Demo): string {
  const found = DEMO_PEOPLE.find(({ subject }) => subject === person);
  if (!found) throw new Error(`Nobody of the demo is ${person}.`);
  return found.displayName;
}

/** Waits until nothing on the page says that it is being read, and two frames were drawn. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(!document.querySelector('.mantine-Loader-root'))),
        );
      }),
  );
}
