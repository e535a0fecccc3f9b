import type { Page } from 'playwright-core';
import { quantile } from '../drive.js';
import type { Demo } from '../installation.js';
import { against, figure, type Table } from '../table.js';
import { atRest, nameOf, openTab, signInButton, type DeskBrowser } from './desk-browser.js';
import { withoutDemo } from './without-demo.js';

const WANTED_MS = 1_500;
const SLOWER = [1, 4] as const;
const READERS: readonly { readonly person: Demo; readonly path: string; readonly what: string }[] = [
  { person: 'bastien', path: '/', what: "an officer's own, 5 %" },
  { person: 'samuel', path: '/team', what: "a unit's, 60 %" },
  { person: 'ayla', path: '/team', what: 'all cases' },
];

/** One way to come to a list. Answers how long it took until its first row was shown and a key answered, ms. */
type Arrival = (api: string, browser: DeskBrowser, slower: number, reader: Reader) => Promise<number>;
type Reader = (typeof READERS)[number];

/** How soon somebody can work after they have come. */
export async function benchUsable(api: string, browser: DeskBrowser, times: number): Promise<Table> {
  const rows: string[][] = [];
  for (const reader of READERS)
    for (const [how, arrive] of ARRIVALS)
      for (const slower of SLOWER) {
        const took: number[] = [];
        for (let n = 0; n < times; n += 1) took.push(await arrive(api, browser, slower, reader));
        const p95 = quantile(took, 0.95);
        rows.push([
          how,
          reader.what,
          `${slower} ×`,
          against(p95, WANTED_MS, true, figure(p95)),
          figure(quantile(took, 0.5)),
        ]);
      }
  return {
    title: 'The worklist, until it can be used',
    columns: ['from', 'list', 'processor slower', 'p95 ms', 'p50 ms'],
    rows,
    notes: [
      `${times} times each: until the first row is painted, and what a first \`j\` takes until its row has the focus, painted. The token lives in the memory of the tab, so a signed-in page is always one that came back from the issuer.`,
    ],
  };
}

const ARRIVALS: readonly (readonly [how: string, arrive: Arrival])[] = [
  ['the click that signs in, empty cache', fromSignIn],
  ['the return from the issuer, assets cached', fromIssuer],
  ['another page of the desk, by a click', fromPage],
];

async function fromSignIn(api: string, { browser }: DeskBrowser, slower: number, reader: Reader) {
  const { page, context } = await openTab(browser, slower);
  try {
    await page.goto(`${api}${reader.path}`);
    await signInButton(page, reader.person).click();
    return await usable(page, 'click');
  } finally {
    await context.close();
  }
}

/** The code flow, as at work: everything from the issuer's redirect on, the exchange of the code included. */
async function fromIssuer(api: string, { browser }: DeskBrowser, slower: number, reader: Reader) {
  const { page, context } = await openTab(browser, slower);
  try {
    await page.addInitScript(withoutDemo);
    await page.goto(`${api}${reader.path}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: nameOf(reader.person) }).click();
    return await usable(page, 'navigation');
  } finally {
    await context.close();
  }
}

async function fromPage(api: string, { browser }: DeskBrowser, slower: number, reader: Reader) {
  const { page, context } = await openTab(browser, slower);
  try {
    await page.goto(`${api}/inbox`);
    await signInButton(page, reader.person).click();
    await page.locator('#page h1').waitFor();
    await atRest(page);
    await page.locator(`.page-link[href="${reader.path}"]`).click();
    return await usable(page, 'click');
  } finally {
    await context.close();
  }
}

async function usable(page: Page, from: 'click' | 'navigation'): Promise<number> {
  await page.waitForFunction(() => !Number.isNaN(benchNotes.rowAt));
  await page.keyboard.press('j');
  await page.waitForFunction(() => !Number.isNaN(benchNotes.answeredAt));
  return page.evaluate((what) => {
    const { clickedAt, rowAt, pressedAt, answeredAt } = benchNotes;
    return rowAt - (what === 'click' ? clickedAt : 0) + (answeredAt - pressedAt);
  }, from);
}
