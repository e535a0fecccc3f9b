import type { Page } from 'playwright-core';
import { at, follow, inTurn, openCase, press, type ByKeys } from './by-keys.js';
import { desk, type Person } from './desk.js';
import { goTo } from './settled.js';

/** One screen of the desk: who looks at it, where it is, and how to get there from there. */
export interface Screen {
  readonly name: string;
  readonly who: Person;
  readonly path: string;
  /** How one gets there from the list of work by keys alone, `then` included. */
  readonly keys: ByKeys;
  /** What is done on the page before it is looked at. */
  readonly then?: (page: Page) => Promise<void>;
}

const tab = (nth: number) => async (page: Page) => {
  await page.getByRole('tab').nth(nth).click();
};
const TABS = ['summary', 'people', 'timeline', 'letters', 'deadlines', 'entry', 'runs'] as const;

/** Opens the form of a command on a case's page. */
export const step = (command: string) => async (page: Page) => {
  const button = page.locator(`[data-step="${command}"]`).first();
  await page.locator('.steps button').first().waitFor();
  if (!(await button.isVisible())) await page.locator('.steps [aria-expanded]').click();
  await button.click();
};

/** Types an address, as nobody needs to: it is where no link leads. */
const address =
  (path: string): ByKeys =>
  (page) =>
    goTo(page, path);

/** Every screen there is, each seen by somebody who works with it. */
export const screens = (): readonly Screen[] => {
  const worked = `/cases/${desk().workedExample}`;
  const open = openCase(desk().workedExample);
  const state = inTurn(open, follow('/states/XEX'));
  return [
    { name: 'my-work', who: 'amira', path: '/', keys: press() },
    { name: 'register', who: 'amira', path: '/register', keys: follow('/register') },
    ...TABS.map((name, nth): Screen => ({
      name: `case-${name}`,
      who: 'amira',
      path: worked,
      keys: inTurn(open, press(String(nth + 1))),
      then: tab(nth),
    })),
    {
      name: 'case-all-steps',
      who: 'amira',
      path: worked,
      keys: inTurn(open, press('a')),
      then: (page) => page.locator('.steps [aria-expanded]').click(),
    },
    {
      name: 'case-preview',
      who: 'amira',
      path: worked,
      keys: inTurn(open, press('6'), at('.preview button'), (page) =>
        page.locator('.preview section').first().waitFor(),
      ),
      then: async (page) => {
        await tab(5)(page);
        await page.locator('.preview button').first().click();
        await page.locator('.preview section').first().waitFor();
      },
    },
    {
      name: 'case-form',
      who: 'amira',
      path: worked,
      keys: inTurn(open, press('e')),
      then: step('AddEvidence'),
    },
    {
      name: 'case-consents',
      who: 'amira',
      path: worked,
      keys: inTurn(open, press('a'), at('.all-steps [data-step="RecordConsent"]')),
      then: step('RecordConsent'),
    },
    { name: 'deadlines', who: 'amira', path: '/deadlines', keys: press('g', 'd') },
    {
      name: 'deadlines-month',
      who: 'amira',
      path: '/deadlines',
      keys: inTurn(press('g', 'd'), at('.mantine-SegmentedControl-input', 'ArrowRight')),
      then: (page) => page.locator('.mantine-SegmentedControl-label').nth(1).click(),
    },
    { name: 'inbox', who: 'amira', path: '/inbox', keys: press('g', 'i') },
    { name: 'keys', who: 'amira', path: '/', keys: press('?'), then: (page) => page.keyboard.press('?') },
    { name: 'gone', who: 'amira', path: '/nothing/here', keys: address('/nothing/here') },
    { name: 'not-yours', who: 'amira', path: '/cases/RC-0000000-0', keys: address('/cases/RC-0000000-0') },
    { name: 'case-log', who: 'samuel', path: worked, keys: inTurn(open, press('8')), then: tab(7) },
    { name: 'team', who: 'samuel', path: '/team', keys: follow('/team') },
    { name: 'on-hold', who: 'samuel', path: '/on-hold', keys: follow('/on-hold') },
    { name: 'done', who: 'samuel', path: '/done', keys: follow('/done') },
    { name: 'approvals', who: 'samuel', path: '/approvals', keys: follow('/approvals') },
    { name: 'board', who: 'samuel', path: '/board', keys: follow('/board') },
    { name: 'state', who: 'samuel', path: '/states/XEX', keys: state },
    {
      name: 'briefing',
      who: 'samuel',
      path: '/states/XEX/briefing',
      keys: inTurn(state, follow('/states/XEX/briefing')),
    },
    {
      name: 'pattern',
      who: 'samuel',
      path: '/states/XEX/pattern',
      keys: inTurn(state, follow('/states/XEX/pattern')),
    },
    {
      name: 'report',
      who: 'samuel',
      path: '/report-cycles/2026',
      keys: follow('/report-cycles', '/report-cycles/2026'),
    },
    { name: 'office', who: 'samuel', path: '/office', keys: press('g', 'o') },
    {
      name: 'mails',
      who: 'samuel',
      path: '/demo/mail',
      keys: inTurn(at('.person'), press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter')),
    },
    { name: 'approvals-asg', who: 'ayla', path: '/approvals', keys: follow('/approvals') },
  ];
};
