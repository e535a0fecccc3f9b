import type { Page } from 'playwright-core';
import { withoutDemo } from '../load/desk/without-demo.js';
import { desk, signIn, type Appearance, type Visit } from './desk.js';
import { step } from './screens.js';
import { goTo } from './settled.js';
import { screening } from './stories.js';

/** A look of the desk that no address leads to: before somebody signs in, while it is locked, when something went wrong. */
export interface Moment {
  readonly name: string;
  /** Brings about a page that shows it. */
  readonly of: (
    open: (path?: string, appearance?: Appearance) => Promise<Visit>,
    appearance: Appearance,
  ) => Promise<Page>;
}

const sendsForm = (page: Page): Promise<void> => page.locator('.command-form [type="submit"]').click();

/** Somebody has begun to record an act in a case of their own. */
async function withForm(visit: Visit): Promise<void> {
  const { page } = visit;
  const ref = await screening();
  await signIn(page, 'amira');
  await goTo(page, `/cases/${ref}`);
  await step('RecordAct')(page);
  const fields = page.locator('.command-form');
  await fields.locator('select').nth(0).selectOption('THREAT');
  await fields.locator('select').nth(1).selectOption('STATE');
  await fields.locator('[type="date"]').nth(0).fill('2090-01-10');
  await fields.locator('[type="date"]').nth(1).fill('2090-01-01');
}

const whereTheListAnswers =
  (status: number, document: object): Moment['of'] =>
  async (open, appearance) => {
    const { page } = await open('/', appearance);
    const answer = { status, contentType: 'application/problem+json', body: JSON.stringify(document) };
    await page.route('**/worklist*', (route) => route.fulfill(answer));
    await signIn(page, 'amira');
    await page.getByRole('alert').waitFor();
    return page;
  };

export const MOMENTS: readonly Moment[] = [
  {
    name: 'sign-in',
    of: async (open, appearance) => {
      const { page } = await open('/', appearance);
      await page.locator('.demo-person').first().waitFor();
      return page;
    },
  },
  {
    name: 'sign-in-at-issuer',
    of: async (open, appearance) => {
      const { page } = await open('/', appearance);
      await page.addInitScript(withoutDemo);
      await page.reload();
      await page.locator('.sign-in button').first().waitFor();
      return page;
    },
  },
  {
    name: 'sign-in-failed',
    of: async (open, appearance) => {
      const { page } = await open('/signed-in?error=access_denied&state=of-no-tab', appearance);
      await page.getByRole('alert').waitFor();
      return page;
    },
  },
  {
    name: 'locked',
    of: async (open, appearance) => {
      const { page } = await open('/', appearance);
      await signIn(page, 'amira');
      await page.locator('.person').click();
      await page.getByRole('menuitem').nth(-2).click();
      await page.locator('.demo-person').first().waitFor();
      return page;
    },
  },
  {
    name: 'form-refused',
    of: async (open, appearance) => {
      const visit = await open('/', appearance);
      await withForm(visit);
      await sendsForm(visit.page);
      await visit.page.getByRole('alert').waitFor();
      return visit.page;
    },
  },
  {
    name: 'form-offline',
    of: async (open, appearance) => {
      const visit = await open('/', appearance);
      await withForm(visit);
      await visit.context.setOffline(true);
      await sendsForm(visit.page);
      await visit.page.getByRole('alert').waitFor();
      return visit.page;
    },
  },
  {
    name: 'page-offline',
    of: async (open, appearance) => {
      const { page, context } = await open('/', appearance);
      await signIn(page, 'samuel');
      await context.setOffline(true);
      await page.locator('a[href="/board"]').click();
      await page.getByRole('alert').waitFor();
      return page;
    },
  },
  {
    name: 'record-away',
    of: whereTheListAnswers(503, { type: 'urn:vigil:problem:unavailable', status: 503 }),
  },
  { name: 'fault', of: whereTheListAnswers(500, { type: 'urn:vigil:problem:fault', status: 500 }) },
  {
    name: 'colleague-here',
    of: async (open, appearance) => {
      const path = `/cases/${desk().workedExample}`;
      const [mine, theirs] = [await open(path, appearance), await open(path, appearance)];
      await signIn(mine.page, 'amira');
      await signIn(theirs.page, 'samuel');
      await mine.page.locator('.others-here').filter({ hasText: 'Samuel' }).waitFor();
      return mine.page;
    },
  },
];
