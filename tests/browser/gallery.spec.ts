import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { DEMO_PEOPLE } from '@vigil/standalone/demo/demo-people';
import { visits, type Person } from './desk.js';
import { axeFindings, cut, moving, overflowing, saidOn } from './looks.js';
import { MOMENTS } from './moments.js';
import { screens } from './screens.js';
import { goTo, settled } from './settled.js';

const SCREENSHOTS = join(__dirname, 'screenshots');
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };
/** What remains of a screen 1280 points wide at 200 %. */
const ZOOMED = { width: 640, height: 450 };

const APPEARANCES = (['en', 'ar'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({ language, scheme })),
);

/** Words in Latin letters that are nobody's to translate: names, references, codes, addresses. */
const NAMES = new Set([
  ...DEMO_PEOPLE.flatMap(({ displayName, unit }) => [...displayName.split(' '), ...unit.split('-')]),
  ...['Vigil', 'English', 'Ctrl', 'Enter', 'Esc'], // keys as they are printed on Arabic keyboards too
  ...['family', 'lawyer', 'court', 'record', 'video', 'recording'], // what the story's officer typed as a source
]);
const isUntranslated = (text: string): boolean =>
  text
    .replaceAll(/\S+@\S+|\b[0-9a-f]{64}\b/g, '')
    .replaceAll(/\b[A-Z0-9]+([-/_][A-Z0-9]+)*\b/g, '')
    .split(/[^A-Za-z]+/)
    .some((word) => word.length > 1 && !NAMES.has(word));

/** A word as programs have it, in capitals, which no reader should meet: `UNGRADED`, `FOLLOW_UP`. */
const hasCode = (text: string): boolean => /(?<![\w/-])(?:[A-Z]{6,}|[A-Z]+_[A-Z_]+)(?![\w/-])/.test(text);

/** Takes a page's pictures under a name, and judges it in every width. */
async function looksWell(
  page: Page,
  name: string,
  { language, scheme }: (typeof APPEARANCES)[number],
): Promise<void> {
  await settled(page);
  const findings: object[] = [];
  const violations = await axeFindings(page);
  findings.push(...(await moving(page)).map((what) => ({ moving: what })));
  const said = await saidOn(page);
  const untranslated = said.filter((text) => hasCode(text) || (language === 'ar' && isUntranslated(text)));
  for (const size of [WIDE, ZOOMED, NARROW]) {
    await page.setViewportSize(size);
    await settled(page);
    if (size !== ZOOMED)
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}-${language}-${scheme}-${size.width}.png`),
        fullPage: true,
      });
    findings.push(...(await overflowing(page)).map((what) => ({ at: size.width, overflowing: what })));
    findings.push(...(await cut(page)).map((what) => ({ at: size.width, cut: what })));
  }
  expect({ violations, untranslated, findings }).toEqual({ violations: [], untranslated: [], findings: [] });
}

beforeAll(() => {
  mkdirSync(SCREENSHOTS, { recursive: true });
});

describe.each(APPEARANCES)('Every screen in $language, $scheme:', (appearance) => {
  const visit = visits({ forAll: true });
  const pages = new Map<Person, Page>();

  const pageOf = async (who: Person): Promise<Page> => {
    const page = pages.get(who) ?? (await visit.as(who, '/', { ...appearance, ...WIDE }));
    pages.set(who, page);
    return page;
  };

  it.each(screens())('$name', async ({ name, who, path, then }) => {
    const page = await pageOf(who);
    await page.setViewportSize(WIDE);
    await goTo(page, '/inbox'); // whatever was open on the screen before is left
    await goTo(page, path);
    await then?.(page);
    try {
      await looksWell(page, name, appearance);
    } finally {
      await page.keyboard.press('Escape');
    }
  });
});

describe.each(APPEARANCES)('What no address leads to, in $language, $scheme:', (appearance) => {
  const visit = visits();

  it.each(MOMENTS)('$name', async ({ name, of }) => {
    await looksWell(await of(visit.open, { ...appearance, ...WIDE }), name, appearance);
  });
});
