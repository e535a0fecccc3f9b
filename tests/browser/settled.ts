import type { Page, Request } from 'playwright-core';
import { until } from '@vigil/standalone/parts/until';

const PATIENCE_MS = 20_000;

const underWay = new WeakMap<Page, Set<Request>>();

/** Keeps account of what a page has asked and not been answered yet; the stream of news never ends and does not count. */
export function watchTraffic(page: Page): void {
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on('request', (request) => {
    if (new URL(request.url()).pathname !== '/live') asked.add(request);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
}

/** Waits until a page has all that it asked for, shows no sign of reading, and has been drawn. */
export async function settled(page: Page): Promise<void> {
  await until(
    'The page should come to rest',
    async () => {
      await drawn(page);
      if ((underWay.get(page)?.size ?? 0) > 0) return false;
      const reads = await page.locator('.mantine-Loader-root').count();
      return reads === 0 && (underWay.get(page)?.size ?? 0) === 0;
    },
    { forAtMost: PATIENCE_MS },
  );
}

/** Two frames: what React has put in is painted. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** Goes to another page of the desk as its links do, without leaving it: a signed-in person stays so. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await settled(page);
}
