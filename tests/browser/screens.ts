import type { Page } from 'playwright-core';
import { desk, type Person } from './desk.js';

/** One screen of the desk: who looks at it, where it is, and how to get there from there. */
export interface Screen {
  readonly name: string;
  readonly who: Person;
  readonly path: string;
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

/** Every screen there is, each seen by somebody who works with it. */
export const screens = (): readonly Screen[] => {
  const worked = `/cases/${desk().workedExample}`;
  return [
    { name: 'my-work', who: 'amira', path: '/' },
    { name: 'register', who: 'amira', path: '/register' },
    ...TABS.map((name, nth): Screen => ({
      name: `case-${name}`,
      who: 'amira',
      path: worked,
      then: tab(nth),
    })),
    {
      name: 'case-all-steps',
      who: 'amira',
      path: worked,
      then: (page) => page.locator('.steps [aria-expanded]').click(),
    },
    {
      name: 'case-preview',
      who: 'amira',
      path: worked,
      then: async (page) => {
        await tab(5)(page);
        await page.locator('.preview button').first().click();
        await page.locator('.preview section').first().waitFor();
      },
    },
    { name: 'case-form', who: 'amira', path: worked, then: step('AddEvidence') },
    { name: 'case-consents', who: 'amira', path: worked, then: step('RecordConsent') },
    { name: 'deadlines', who: 'amira', path: '/deadlines' },
    {
      name: 'deadlines-month',
      who: 'amira',
      path: '/deadlines',
      then: (page) => page.locator('.mantine-SegmentedControl-label').nth(1).click(),
    },
    { name: 'inbox', who: 'amira', path: '/inbox' },
    { name: 'keys', who: 'amira', path: '/', then: (page) => page.keyboard.press('?') },
    { name: 'gone', who: 'amira', path: '/nothing/here' },
    { name: 'not-yours', who: 'amira', path: '/cases/RC-0000000-0' },
    { name: 'case-log', who: 'samuel', path: worked, then: tab(7) },
    { name: 'team', who: 'samuel', path: '/team' },
    { name: 'on-hold', who: 'samuel', path: '/on-hold' },
    { name: 'done', who: 'samuel', path: '/done' },
    { name: 'approvals', who: 'samuel', path: '/approvals' },
    { name: 'board', who: 'samuel', path: '/board' },
    { name: 'state', who: 'samuel', path: '/states/XEX' },
    { name: 'briefing', who: 'samuel', path: '/states/XEX/briefing' },
    { name: 'pattern', who: 'samuel', path: '/states/XEX/pattern' },
    { name: 'report', who: 'samuel', path: '/report-cycles/2026' },
    { name: 'office', who: 'samuel', path: '/office' },
    { name: 'mails', who: 'samuel', path: '/demo/mail' },
    { name: 'approvals-asg', who: 'ayla', path: '/approvals' },
  ];
};
