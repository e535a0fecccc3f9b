import { mailsAnswer } from '@vigil/api/demo-mail-answer';
import { STAGES } from '@vigil/domain/vocabulary/stage';
import { desk, overHttp, visits } from './desk.js';
import { goTo, settled } from './settled.js';
import { screening } from './stories.js';
import { openSealed } from './unlock.js';

interface Item {
  readonly reference: string;
  readonly overdue: boolean;
}
interface Counts {
  readonly open: number;
  readonly overdue: number;
  readonly onHold: number;
  readonly unassigned: number;
  readonly stuck: number;
  readonly medianDays: number;
}
const NOTHING: Counts = { open: 0, overdue: 0, onHold: 0, unassigned: 0, stuck: 0, medianDays: 0 };
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
const referencesOf = (items: readonly Item[]): readonly string[] =>
  distinct(items.map(({ reference }) => reference));

describe('The lists show what the API says:', () => {
  const visit = visits();

  it.each([
    ['amira', '/', 'mine'],
    ['samuel', '/team', 'team'],
    ['samuel', '/on-hold', 'on-hold'],
    ['amira', '/done', 'done'],
  ] as const)('%s at %s', async (person, path, view) => {
    const { body } = await (
      await overHttp(person)
    ).get<{ items: readonly Item[] }>(`/worklist?view=${view}&limit=100`);
    const references = referencesOf(body.items);
    expect(references.length).toBeGreaterThan(0);

    const page = await visit.as(person, path);
    const shown = await page.locator('.case-body .case-link').allTextContents();
    expect(shown).toEqual(references.slice(0, shown.length));
    expect(await page.getByText(/cases? shown$/).textContent()).toMatch(new RegExp(`^${references.length} `));
    const late = referencesOf(body.items.filter(({ overdue }) => overdue));
    expect(await page.locator('.case-row.overdue .case-link').allTextContents()).toEqual(
      late.filter((reference) => shown.includes(reference)),
    );
  });

  it('deadlines, month after month', async () => {
    const page = await visit.as('samuel', '/deadlines');
    const samuel = await overHttp('samuel');
    const now = new Date();
    for (const shift of [0, 1, 2]) {
      const [from, to] = [shift, shift + 1].map((by, last) =>
        new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + by, last === 0 ? 1 : 0))
          .toISOString()
          .slice(0, 10),
      );
      const { body } = await samuel.get<{ deadlines: readonly Item[] }>(
        `/deadlines?from=${from}&to=${to}&limit=200`,
      );
      expect(await page.locator('.case-link[href^="/cases/"]').allTextContents()).toEqual(
        body.deadlines.map(({ reference }) => reference),
      );
      await page.getByRole('button', { name: 'The month after' }).click();
      await settled(page);
    }
  });

  it('approvals of a supervisor', async () => {
    const proposed = await screening();
    const decline = { reason: 'NO_NEXUS', explanation: 'An invented reason.' };
    await (await overHttp('amira')).does(proposed, 'propose-decline', decline);
    const { body } = await (
      await overHttp('samuel')
    ).get<{ items: readonly Item[] }>('/approvals?for=me&limit=200');
    expect(body.items.length).toBeGreaterThan(0);
    const page = await visit.as('samuel', '/approvals');
    expect(await page.locator('.rows .case-link').allTextContents()).toEqual(
      body.items.map(({ reference }) => reference),
    );
  });

  it('the inbox, with what was not read yet in the bar', async () => {
    const { body } = await (
      await overHttp('samuel')
    ).get<{ entries: readonly { reference: string; readAt: string | null }[] }>('/inbox');
    expect(body.entries.length).toBeGreaterThan(0);
    const page = await visit.as('samuel', '/inbox');
    expect(await page.locator('.rows > li').count()).toBe(body.entries.length);
    const unread = body.entries.filter(({ readAt }) => readAt === null);
    expect(await page.locator('.inbox-link').textContent()).toBe(`Inbox${unread.length || ''}`);
  });

  it('mails that the demonstration caught', async () => {
    const mails = mailsAnswer.parse((await (await overHttp('samuel')).get('/demo/mail')).body);
    const page = await visit.as('samuel', '/demo/mail');
    expect(await page.locator('.rows > li').count()).toBe(mails.length);
  });
});

describe('The pages of the office show what the API says:', () => {
  const visit = visits();

  it('the board, every number of it', async () => {
    const { body } = await (
      await overHttp('samuel')
    ).get<{ stages: readonly (Counts & { stage: string })[] }>('/board');
    const page = await visit.as('samuel', '/board');
    const rows = page.locator('table').first().locator('tbody tr');
    expect(await rows.count()).toBe(5);
    for (const [n, stage] of STAGES.entries()) {
      const counted = body.stages.find((one) => one.stage === stage);
      const { open, overdue, onHold, unassigned, stuck, medianDays } = counted ?? NOTHING;
      expect(await rows.nth(n).locator('td').allTextContents()).toEqual(
        [open, overdue, onHold, unassigned, stuck, open === 0 ? '–' : medianDays].map((value) =>
          value.toLocaleString('en-GB'),
        ),
      );
    }
    expect(body.stages.some(({ open }) => open > 0)).toBe(true);
  });

  it('a number of the board opens the list that it counts', async () => {
    const page = await visit.as('samuel', '/board');
    const count = page.getByRole('button', { name: /^Follow-up, Open/ });
    const expected = Number(await count.textContent());
    await count.click();
    await page.getByText(/cases? shown$/).waitFor();
    expect(await page.locator('.case-body .case-link').count()).toBe(expected);
  });

  it('a State, its letters and its cases', async () => {
    const { body } = await (
      await overHttp('samuel')
    ).get<{ open: number; replies: { lapses: number }; cases: readonly Item[] }>('/states/XEX?limit=100');
    const page = await visit.as('samuel', '/states/XEX');
    const figures = await page.locator('.figure b').allTextContents();
    expect([figures[0], figures.at(-1)]).toEqual([String(body.open), String(body.replies.lapses)]);
    expect(await page.locator('.case-link', { hasText: /^RC-/ }).allTextContents()).toEqual(
      referencesOf(body.cases),
    );
  });

  it('the office, all who work in it', async () => {
    const { body } = await (
      await overHttp('samuel')
    ).get<{ colleagues: readonly { displayName: string }[] }>('/office');
    const page = await visit.as('samuel', '/office');
    const said = await page.locator('#page').textContent();
    for (const { displayName } of body.colleagues) expect(said).toContain(displayName);
  });
});

describe('A case shows what the API says', () => {
  const visit = visits();

  it('under each of its tabs', async () => {
    const ref = desk().workedExample;
    const amira = await overHttp('amira');
    const page = await visit.as('amira', `/cases/${ref}`);
    const open = async (name: string) => {
      await page.getByRole('tab', { name }).click();
      return page.getByRole('tabpanel');
    };
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(ref);

    const one = await amira.case<{
      acts: object;
      evidence: object;
      persons: Record<string, { alias: string }>;
      communications: Record<string, { number: string; replies: readonly unknown[] }>;
      entries: Record<string, { number: string }>;
    }>(ref);
    const summary = await open('Summary');
    expect(await summary.getByText('verified', { exact: true }).count()).toBe(Object.keys(one.acts).length);
    expect(await summary.getByText('What an invented source says.').count()).toBe(
      Object.keys(one.evidence).length,
    );
    const people = await open('People');
    for (const { alias } of Object.values(one.persons))
      expect(await people.getByRole('heading', { name: `${alias} ·` }).count()).toBe(1);
    const letters = await open('Letters');
    for (const { number } of Object.values(one.communications))
      expect(await letters.getByRole('heading', { name: number }).count()).toBe(1);
    const entry = await open('Entry');
    for (const { number } of Object.values(one.entries))
      expect(await entry.getByRole('heading', { name: number }).count()).toBe(1);

    const timeline = await amira.timeline(ref);
    const told = await open('Timeline');
    await told.getByLabel('Reminders too').check();
    await told
      .locator('ol.timeline > li')
      .nth(timeline.length - 1)
      .waitFor();
    expect(await told.locator('ol.timeline > li').count()).toBe(timeline.length);

    const { body } = await amira.get<{ deadlines: readonly unknown[] }>(`/cases/${ref}/deadlines`);
    const deadlines = await open('Deadlines');
    await deadlines.getByRole('table').waitFor();
    expect(await deadlines.locator('tbody tr').count()).toBe(body.deadlines.length);
    expect(body.deadlines.length).toBeGreaterThan(0);
    await (await open('What runs')).getByText('The clockwork conducts this case.').waitFor();
  });

  it('and who opened a name, once somebody has', async () => {
    const page = await visit.as('viktor', `/cases/${desk().workedExample}`);
    await page.getByRole('tab', { name: 'People' }).click();
    await openSealed(page.getByRole('tabpanel'));
    expect(await page.getByRole('tab', { name: 'Access log' }).count()).toBe(0); // it is for supervisors

    const supervisor = await visit.as('samuel', `/cases/${desk().workedExample}`);
    await supervisor.getByRole('tab', { name: 'Access log' }).click();
    const opening = supervisor.getByRole('row').filter({ hasText: 'Viktor Lund' });
    await opening.getByText('To compare with an invented record.').first().waitFor();
  });

  it('is not there for somebody who may not see it, nor is a page that does not exist', async () => {
    const page = await visit.as('amira', '/cases/RC-0000000-0');
    await page.getByText('There is nothing here that you may see.').waitFor();
    await goTo(page, '/nothing/here');
    await page.getByText('This page can not be shown.').waitFor();
  });
});
