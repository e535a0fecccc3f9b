import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DESK } from '../installation.js';
import { against, type Table } from '../table.js';
import { atRest, openTab, signInButton, type DeskBrowser } from './desk-browser.js';

const KIB = 1024;
const WANTED_BYTES = 200_000;

/** What a browser with an empty cache loads until the first page, and until the first list. */
export async function benchBundle(root: string, api: string, { browser }: DeskBrowser): Promise<Table> {
  const { page, context } = await openTab(browser, 1);
  try {
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(`${api}/assets/`)) loaded.push(basename(request.url()));
    });
    const shell = await page.goto(`${api}/`);
    const named = (await shell?.text()) ?? '';
    await signInButton(page, 'amira').waitFor();
    const first = [...loaded];
    await signInButton(page, 'amira').click();
    await page.locator('.case-row').first().waitFor();
    await atRest(page);
    const main = first.filter((name) => name.endsWith('.js') && named.includes(name));
    return bundleTable(join(root, DESK, 'assets'), [
      ['main bundle: what the page itself names', main, true],
      ['all scripts of the first page', first.filter((name) => name.endsWith('.js')), true],
      ['its styles', first.filter((name) => name.endsWith('.css')), false],
      ['all scripts and styles until the worklist', [...loaded], false],
    ]);
  } finally {
    await context.close();
  }
}

function bundleTable(
  folder: string,
  parts: readonly (readonly [what: string, files: readonly string[], judged: boolean])[],
): Table {
  const bytes = (files: readonly string[], suffix: string) =>
    files.reduce((sum, file) => {
      const written = join(folder, `${file}${suffix}`);
      return sum + statSync(existsSync(written) ? written : join(folder, file)).size;
    }, 0);
  const kib = (size: number) => (size / KIB).toFixed(0);
  return {
    title: 'What the desk weighs',
    columns: ['what', 'files', 'KiB gzip', 'KiB brotli', 'KiB plain'],
    rows: parts.map(([what, files, judged]) => {
      const gzip = bytes(files, '.gz');
      return [
        what,
        String(files.length),
        judged ? against(gzip, WANTED_BYTES, true, kib(gzip)) : kib(gzip),
        kib(bytes(files, '.br')),
        kib(bytes(files, '')),
      ];
    }),
    notes: ['A browser takes brotli; gzip is what others are compared by.'],
  };
}
