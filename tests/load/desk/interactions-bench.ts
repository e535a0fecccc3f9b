import type { Page } from 'playwright-core';
import { quantile } from '../drive.js';
import { against, figure, type Table } from '../table.js';
import { openTab, signInButton, type DeskBrowser } from './desk-browser.js';
import { CASE_WORK, LIST_WORK, OFFICE_WORK, type Work } from './desk-work.js';
import type { Interaction } from './page-notes.js';

const WANTED_MS = 100;
const WANTED_ROWS = 100;
const SLOWER = 4;

/** How long the desk keeps a hand waiting, and how much of a long list it draws, for a case of that reference. */
export async function benchInteractions(
  api: string,
  browser: DeskBrowser,
  reference: string,
): Promise<readonly Table[]> {
  const lists = await worked(api, browser, 'samuel', '/team', LIST_WORK, reference);
  const all = await worked(api, browser, 'ayla', '/team', LIST_WORK, reference);
  const one = await worked(api, browser, 'amira', '/', CASE_WORK, reference);
  const office = await worked(api, browser, 'samuel', '/', OFFICE_WORK, reference);
  return [
    interactionTable([
      ...lists.interactions,
      ...all.interactions,
      ...one.interactions,
      ...office.interactions,
    ]),
    drawnTable([
      ["a unit's, 60 %", lists],
      ['all cases', all],
    ]),
  ];
}

interface Worked {
  readonly interactions: readonly Interaction[];
  readonly longFrames: readonly { readonly what: string; readonly ms: number }[];
  /** Rows of the list that were read, and the most of them that stood in the document at once. */
  readonly loaded: number;
  readonly drawn: number;
}

async function worked(
  api: string,
  { browser }: DeskBrowser,
  person: 'samuel' | 'ayla' | 'amira',
  path: string,
  work: readonly Work[],
  reference: string,
): Promise<Worked> {
  const { page, context } = await openTab(browser, SLOWER);
  try {
    await page.goto(`${api}${path}`);
    await signInButton(page, person).click();
    await page.locator('.case-row').first().waitFor();
    let [loaded, drawn] = [0, 0];
    for (const { what, act } of work) {
      await page.evaluate((now) => benchNotes.doing(now), what);
      await act(page, reference);
      const rows = await rowsOf(page);
      loaded = Math.max(loaded, rows.loaded);
      drawn = Math.max(drawn, rows.drawn);
    }
    const told = await page.evaluate(() => ({
      interactions: benchNotes.interactions(),
      longFrames: benchNotes.longFrames(),
    }));
    return { ...told, loaded, drawn };
  } finally {
    await context.close();
  }
}

const rowsOf = (page: Page) =>
  page.evaluate(() => ({
    drawn: document.querySelectorAll('.case-row').length,
    loaded: Number(document.querySelector('.cases ~ [role=status]')?.textContent.replaceAll(/\D/g, '') ?? 0),
  }));

function interactionTable(all: readonly Interaction[]): Table {
  const kinds = [...new Set(all.map(({ what }) => what))];
  const row = (what: string, some: readonly Interaction[]): string[] => {
    const times = some.map(({ ms }) => ms);
    const [p95, worst] = [quantile(times, 0.95), some.toSorted((one, other) => other.ms - one.ms)[0]];
    return [
      what,
      String(some.length),
      against(p95, WANTED_MS, true, figure(p95)),
      figure(quantile(times, 0.5)),
      figure(worst?.ms ?? NaN),
      `${worst?.event} at ${worst?.target}`,
    ];
  };
  return {
    title: 'Interaction to next paint, on a processor four times slower',
    columns: ['what is done', 'interactions', 'p95 ms', 'p50 ms', 'worst ms', 'the worst'],
    rows: [
      row('everything', all),
      ...kinds.map((kind) =>
        row(
          kind,
          all.filter(({ what }) => what === kind),
        ),
      ),
    ],
    notes: [
      "Real keys, clicks and wheels by the debugger; the browser's own figures (event timing, rounded to 8 ms; what takes less than 16 is counted as 16).",
    ],
  };
}

function drawnTable(lists: readonly (readonly [what: string, worked: Worked])[]): Table {
  return {
    title: 'Long lists',
    columns: [
      'list',
      'rows read',
      'rows drawn at most',
      'frames above 50 ms while scrolling',
      'the longest, ms',
    ],
    rows: lists.map(([what, { loaded, drawn, longFrames }]) => {
      const scrolling = longFrames.filter((frame) => frame.what === 'scrolling');
      return [
        what,
        String(loaded),
        against(drawn, WANTED_ROWS, true, String(drawn)),
        String(scrolling.length),
        figure(Math.max(0, ...scrolling.map(({ ms }) => ms))),
      ];
    }),
    notes: ['Read by scrolling, on a processor four times slower.'],
  };
}
