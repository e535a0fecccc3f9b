import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { dayOf } from '@vigil/domain/calendar/day';
import { CASE_COMMANDS } from '@vigil/domain/case/catalogue';
import { commandLabel } from '@vigil/domain/labels/command-label';
import { eventLabel } from '@vigil/domain/labels/event-label';
import { fieldLabel } from '@vigil/domain/labels/field-label';
import { desk, overHttp, visits } from './desk.js';
import { recorded } from './form.js';
import { Hand } from './hand.js';
import { alleged, communicated, received, recordsAct, screening } from './stories.js';

interface Ways {
  readonly pointer: string;
  readonly keys: string;
}

/** The table in the README of apps/web, by task. */
const TABLE: ReadonlyMap<string, Ways> = new Map(
  readFileSync(join(__dirname, '../../apps/web/README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5)
    .map(([, task = '', pointer = '', keys = '']) => [task, { pointer, keys }] as const),
);

/** One of an officer's ten most common tasks: what there is before, both ways to do it, and what is to be seen then. */
interface Task {
  readonly name: string;
  /** Makes the case in which it begins; without, it begins at her list of work. */
  readonly given?: () => Promise<string>;
  readonly pointer: (hand: Hand) => Promise<void>;
  readonly keys: (hand: Hand) => Promise<void>;
  readonly done: (page: Page, ref: string) => Promise<unknown>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const panel = (page: Page) => page.getByRole('tabpanel');
const nameOf = (command: keyof typeof CASE_COMMANDS): string => commandLabel(CASE_COMMANDS[command], 'en');
const today = (): string => dayOf(Date.now());
const REASON = 'To call the lawyer back';

const TASKS: readonly Task[] = [
  {
    name: 'see what is due',
    pointer: () => Promise.resolve(),
    keys: () => Promise.resolve(),
    done: async (page) => {
      const due = page.locator('.case-row .due').first();
      expect(await due.textContent()).not.toBe('');
      expect((await due.boundingBox())?.y).toBeLessThan(900);
    },
  },
  {
    name: 'open the most urgent case',
    pointer: (hand) => hand.click('its reference', hand.page.locator('.case-body .case-link').first()),
    keys: (hand) => hand.press('j', 'Enter'),
    done: (page) => page.waitForURL('**/cases/*'),
  },
  {
    name: 'open a case whose reference she has',
    pointer: async (hand) => {
      await hand.click('the search', hand.page.getByLabel('Open a case by its reference'));
      await hand.type(desk().workedExample);
      await hand.press('Enter');
    },
    keys: async (hand) => {
      await hand.press('/');
      await hand.type(desk().workedExample);
      await hand.press('Enter');
    },
    done: (page) => page.getByRole('heading', { name: desk().workedExample }).waitFor(),
  },
  {
    name: 'take the next lawful step',
    given: received,
    pointer: async (hand) => {
      await hand.click('its button', hand.page.locator('.next-step'));
      await hand.click('Record', button(hand.page, 'Record'));
    },
    keys: (hand) => hand.press('n', 'Control+Enter'),
    done: (page) => recorded(page, nameOf('StartScreening')),
  },
  {
    name: 'record a reply',
    given: communicated,
    pointer: async (hand) => {
      await hand.click('Record a reply', button(hand.page, nameOf('RecordReply')));
      await hand.type(today());
      await hand.click('Record', button(hand.page, 'Record'));
    },
    keys: async (hand) => {
      await hand.press('r');
      await hand.type(today());
      await hand.press('Control+Enter');
    },
    done: (page) => recorded(page, nameOf('RecordReply')),
  },
  {
    name: 'add evidence',
    given: async () => (await alleged()).ref,
    pointer: async (hand) => {
      const { page } = hand;
      await hand.click('Add evidence', button(page, nameOf('AddEvidence')));
      await hand.type('What an invented source says.');
      await hand.click('its source', page.getByLabel(fieldLabel('sourceCode', 'en')));
      await hand.type('FAMILY');
      await hand.click('Record', button(page, 'Record'));
    },
    keys: async (hand) => {
      await hand.press('e');
      await hand.type('What an invented source says.');
      await hand.press('Tab', 'Tab', 'Tab', 'Tab');
      await hand.type('FAMILY');
      await hand.press('Control+Enter');
    },
    done: (page) => recorded(page, nameOf('AddEvidence')),
  },
  {
    name: 'see why a step is refused',
    given: received,
    pointer: (hand) => hand.click('All steps', button(hand.page, /^All \d+ steps$/)),
    keys: (hand) => hand.press('a'),
    done: async (page) => {
      const why = page.locator('.not-yet').filter({ hasText: nameOf('ConfirmScope') });
      expect(await why.textContent()).toMatch(/not yet: .+\. .+\./);
    },
  },
  {
    name: 'see why a date is that date',
    given: () => Promise.resolve(desk().workedExample),
    pointer: (hand) => hand.click('Deadlines', tab(hand.page, 'Deadlines')),
    keys: (hand) => hand.press('5'),
    done: (page) =>
      panel(page)
        .getByText(/\(rule D\d+, policy \d+\)/)
        .first()
        .waitFor(),
  },
  {
    name: 'open a name, with the reason',
    given: received,
    pointer: async (hand) => {
      await hand.click('People', tab(hand.page, 'People (sealed)'));
      await hand.click('Open', button(hand.page, 'Open').first());
      await hand.type(REASON);
      await hand.click('Open', hand.page.locator('form.unlock').getByRole('button', { name: 'Open' }));
    },
    keys: async (hand) => {
      await hand.press('2', 'Tab', 'Enter');
      await hand.type(REASON);
      await hand.press('Enter');
    },
    done: (page) => panel(page).getByText('Rosalind Quarry').waitFor(),
  },
  {
    name: 'read what a colleague did',
    given: screening,
    pointer: (hand) => hand.click('Timeline', tab(hand.page, 'Timeline')),
    keys: (hand) => hand.press('3'),
    done: async (page, ref) => {
      await recordsAct(await overHttp('samuel'), ref);
      await page.locator('.timeline').getByText(eventLabel('ActRecorded', 'en'), { exact: true }).waitFor();
    },
  },
];

describe('An officer’s ten most common tasks are done with the clicks and keys that the README tells:', () => {
  const visit = visits();

  it('those ten, and no other', () => {
    const told = [...TABLE.keys()].filter((task) => task !== 'task' && !/^-+$/.test(task));
    expect(told).toEqual(TASKS.map(({ name }) => name));
  });

  describe.each(TASKS)('$name,', ({ name, given, done, ...ways }) => {
    it.each(['pointer', 'keys'] as const)('by %s', async (way) => {
      const ref = (await given?.()) ?? '';
      const hand = new Hand(await visit.as('amira', given ? `/cases/${ref}` : '/'));
      await hand.page
        .locator(given ? '.steps button' : '.case-row')
        .first()
        .waitFor();
      await ways[way](hand);
      await done(hand.page, ref);
      expect(hand.told).toBe(TABLE.get(name)?.[way]);
    });
  });
});
