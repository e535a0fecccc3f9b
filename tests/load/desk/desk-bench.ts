import { join } from 'node:path';
import type { Print } from '@vigil/standalone/parts/print';
import { withProgress } from '@vigil/standalone/parts/print';
import type { Installation } from '../installation.js';
import { Line } from '../line.js';
import { livedCase } from '../lived-case.js';
import { Office } from '../office.js';
import type { Table } from '../table.js';
import { benchBundle } from './bundle-bench.js';
import { startDeskBrowser } from './desk-browser.js';
import { benchInteractions } from './interactions-bench.js';
import { benchLighthouse } from './lighthouse-bench.js';
import { benchUsable } from './usable-bench.js';

const EVENTS = 200;

/** The desk in a real browser, over the cases that are written already. Each table comes as soon as it is measured. */
export async function* benchDesk(
  root: string,
  installation: Installation,
  { times, results }: { readonly times: number; readonly results: string },
  print: Print,
): AsyncGenerator<Table> {
  const { api } = installation;
  const line = await Line.to(api);
  const one = await livedCase(new Office(installation), line, EVENTS).finally(() => line.close());
  const browser = await startDeskBrowser(root, print);
  try {
    yield await benchBundle(root, api, browser);
    yield await withProgress(print, 'Coming to the worklist', () => benchUsable(api, browser, times));
    yield* await withProgress(print, 'Working at the desk', () =>
      benchInteractions(api, browser, one.reference),
    );
    yield await withProgress(print, 'Lighthouse', () =>
      benchLighthouse(root, api, browser, join(results, 'lighthouse.html')),
    );
  } finally {
    await browser.end();
  }
}
