import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PEOPLE } from '@vigil/standalone/demo/demo-people';
import { tokenOf } from '@vigil/standalone/demo/demo-office';
import { Colleague } from '../acceptance/colleague.js';
import { settled, watchTraffic } from './settled.js';

/** What `global-setup.mjs` opened for all specs. */
export interface DeskUnderTest {
  /** The address of the API, which serves the desk. */
  readonly api: string;
  readonly issuer: string;
  /** The reference of the worked example of DOMAIN 16. */
  readonly workedExample: string;
  readonly browser: Browser;
  readonly temporal: { readonly goAway: () => Promise<void>; readonly comeBack: () => Promise<void> };
  /** Starts a browser of a test's own, which keeps its profile in that folder. */
  readonly browserIn: (profile: string) => Promise<BrowserContext>;
}

export const desk = (): DeskUnderTest =>
  (globalThis as unknown as { readonly vigilDesk: DeskUnderTest }).vigilDesk;

/** Somebody of the demo's office, by the subject of their token. */
export type Person =
  'ines' | 'amira' | 'bastien' | 'viktor' | 'petra' | 'samuel' | 'tomas' | 'edda' | 'ayla' | 'yann';

export type DeskLanguage = 'en' | 'ar';
export interface Appearance {
  readonly language?: DeskLanguage;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** What the person asked of their machine; what fades in is judged when it is there, so nothing moves unless a test says so. */
  readonly motion?: 'reduce' | 'no-preference';
}

/** One person at the desk, in a browser context that nobody else shares. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: broken policy, uncaught errors, requests to somebody else's address. */
  readonly complaints: string[];
}

const PATIENCE_MS = 20_000;

/**
 * Visits to the desk for the tests of a file. They end with their test, or after all tests of the block (`forAll`); the browser
 * must not have complained during any test.
 */
export function visits({ forAll = false } = {}): {
  /** Opens the page of a path, signed out. */
  readonly open: (path?: string, appearance?: Appearance) => Promise<Visit>;
  /** Opens it, signed in as somebody. */
  readonly as: (person: Person, path?: string, appearance?: Appearance) => Promise<Page>;
} {
  const begun: Visit[] = [];
  const end = async (): Promise<void> => {
    for (const { context } of begun.splice(0)) await context.close();
  };
  afterEach(async () => {
    const complaints = begun.flatMap((visit) => visit.complaints.splice(0));
    if (!forAll) await end();
    expect(complaints).toEqual([]);
  });
  afterAll(end);
  const open = async (path = '/', appearance: Appearance = {}): Promise<Visit> => {
    const visit = await openVisit(path, appearance);
    begun.push(visit);
    return visit;
  };
  return {
    open,
    as: async (person, path, appearance) => {
      const { page } = await open(path, appearance);
      await signIn(page, person);
      return page;
    },
  };
}

async function openVisit(path: string, appearance: Appearance): Promise<Visit> {
  const { language = 'en', scheme = 'light', width = 1440, height = 900, motion = 'reduce' } = appearance;
  const context = await desk().browser.newContext({
    locale: language === 'ar' ? 'ar-EG' : 'en-GB',
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: motion,
    timezoneId: 'Europe/Zurich',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const complaints = listenTo(context);
  const page = await context.newPage();
  watchTraffic(page);
  await page.goto(`${desk().api}${path}`);
  return { page, context, complaints };
}

/** Refused steps and lost connections are part of work: that the browser notes them is no complaint. */
const OF_WORK = /^Failed to load resource/;

/** Hears what the browser complains of on every page of a context. */
export function listenTo(context: BrowserContext): string[] {
  const complaints: string[] = [];
  const own = [desk().api, desk().issuer].map((address) => new URL(address).origin);
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !OF_WORK.test(message.text()))
      complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    if (!own.includes(new URL(request.url()).origin)) complaints.push(`asked ${request.url()}`);
  });
  return complaints;
}

/** Signs in at the demonstration's list of people, and waits until the desk is open. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${nameOf(person)}`) }).click();
  await page.locator('#page').waitFor();
  await settled(page);
}

/** By the menu that bears one's name. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /: menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

/** What somebody is called on the desk. */
export function nameOf(person: Person): string {
  const found = DEMO_PEOPLE.find(({ subject }) => subject === person);
  if (!found) throw new Error(`Nobody of the demo is ${person}.`);
  return found.displayName;
}

/** The same person over HTTP, to compare what the desk shows, or to be a colleague whom the desk hears of. */
export async function overHttp(person: Person): Promise<Colleague> {
  const ask = (): Promise<string> => tokenOf(desk().issuer, person);
  // The issuer lives in this process and closes idle connections: one that it just closed may be taken up once.
  const token = await ask().catch(ask);
  return new Colleague(person, desk().api, token, () => Promise.resolve());
}
