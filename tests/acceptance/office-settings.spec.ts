import { randomUUID } from 'node:crypto';
import { plusDays } from '@vigil/domain/calendar/day';
import { expectAsDescribed } from './described.js';
import { Office } from './office.js';
import { ReportYear } from './report-year.js';

import { received, screening, sent, today, verified } from './stories.js';
import { mailsTo } from './told.js';

interface Waiting {
  readonly reference: string;
  readonly dueAt: string;
  readonly decision: { readonly since: string } | null;
}

/** What the office settles for itself: the language of its mails, the dates of a period, how long a decision may wait (DOMAIN 1.7, 5). */
describe('what the office settles', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const changeOnWhatWasRead = async (command: string, body: object) => {
    const etag = (await office.as('supervisor').get('/office')).headers.get('etag') as string;
    return office.as('supervisor').post<{
      failures?: { code: string }[];
    }>(`/office/${command}`, body, { 'idempotency-key': randomUUID(), 'if-match': etag });
  };

  it('has mails written in the colleague’s language, which reveal no more than in English', async () => {
    await office.as('officer').change('set-language', { language: 'ar' });
    const other = await office
      .as('officer')
      .post(
        '/office/set-language',
        { colleagueId: 'supervisor', language: 'ar' },
        { 'idempotency-key': 'language-1' },
      );
    expect([other.status, JSON.stringify(other.body)]).toEqual([
      409,
      expect.stringContaining('LANGUAGE_OF_ANOTHER'),
    ]);
    const before = office.driven.mails.taken.length;
    const { ref } = await received(office, { safeChannel: true });
    await office.pass('20 days');
    await office.driven.settled(`case/${ref}`);
    await office.driven.until('officer and supervisor have mail', () =>
      Promise.resolve(mailsTo(office, 'officer', before) > 0 && mailsTo(office, 'supervisor', before) > 0),
    );
    const mails = office.driven.mails.taken.slice(before);
    const to = (name: string) => mails.filter((mail) => mail.to === `${name}@office.example`);
    for (const { subject, text } of to('officer')) {
      expect(subject).toMatch(/\p{Script=Arabic}/u);
      expect(text).toMatch(/\p{Script=Arabic}/u);
    }
    for (const { subject } of to('supervisor')) expect(subject).toBe('Vigil: something waits for you');
    for (const { subject, text, messageId } of mails)
      expect(`${subject} ${text} ${messageId}`).not.toMatch(/RC-|XEX|acknowledgement|T-\d/i);
  });

  it('has the year of a report take up the dates of its period by itself, and say which terms moved', async () => {
    const year = await ReportYear.open(office, Number(today(office).slice(0, 4)) + 1);
    const { until } = await periodOf(year.year);
    const later = plusDays(until, 9);
    const changed = await changeOnWhatWasRead('change-period', {
      year: year.year,
      until: later,
      reason: 'The call was prolonged.',
    });
    expect([changed.status, changed.text]).toEqual([200, expect.any(String)]);
    await office.driven.settled('office');
    const cycle = await office
      .as('editor')
      .get<{ waitsFor: { kind: string; dueAt: string }[] }>(`/report-cycles/${year.year}`);
    const closes = cycle.body.waitsFor.find(({ kind }) => kind === 'periodCloses');
    expect(JSON.stringify(closes)).toContain(later);
    const again = await changeOnWhatWasRead('change-period', {
      year: year.year,
      until: later,
      reason: 'The same once more.',
    });
    expect([again.status, JSON.stringify(again.body)]).toEqual([
      409,
      expect.stringContaining('PERIOD_UNCHANGED'),
    ]);
  });

  it('gives decisions the time that its policy says, those that wait already included', async () => {
    const { ref } = await screening(office);
    await office.as('officer').does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' });
    const waits = async () => {
      const { body } = await office.as('supervisor').get<{ items: Waiting[] }>('/approvals');
      return body.items.find(({ reference }) => reference === ref) as Waiting;
    };
    const daysOf = ({ dueAt, decision }: Waiting) =>
      Math.floor((Date.parse(dueAt) - Date.parse(decision?.since ?? '')) / 86_400_000);
    expect(daysOf(await waits())).toBe(7);
    const adopted = await changeOnWhatWasRead('adopt-policy', { decisionDays: 3 });
    expect([adopted.status, adopted.text]).toEqual([200, expect.any(String)]);
    await office.pass('5 minutes');
    await office.driven.until('what waits has the new term', async () => daysOf(await waits()) === 3);
  });

  it('explains each date by the terms under which it runs, the old ones until it has moved', async () => {
    const story = await verified(office);
    await sent(office, story, { type: 'AL' });
    interface Why {
      readonly rule: string;
      readonly policy: number;
      readonly span: { readonly count: number; readonly unit: string };
    }
    interface Listed {
      readonly reference: string;
      readonly kind: string;
      readonly why: Why;
    }
    const whys = async (): Promise<ReadonlyMap<string, Why>> => {
      const path = `/cases/${story.ref}/deadlines`;
      const { body } = await office.as('officer').get<{ deadlines: Listed[] }>(path);
      expectAsDescribed(path, body);
      return new Map(body.deadlines.map(({ kind, why }) => [kind, why]));
    };
    const before = await whys();
    expect(before.get('reply')).toMatchObject({ rule: 'D5', span: { count: 60, unit: 'day' } });
    expect(before.get('riskValidity')).toMatchObject({ rule: 'D3', span: { count: 90, unit: 'day' } });
    const adopted = await changeOnWhatWasRead('adopt-policy', { replyDays: 45, riskValidityDays: 80 });
    expect([adopted.status, adopted.text]).toEqual([200, expect.any(String)]);
    await office.pass('5 minutes');
    await office.driven.until('the terms have moved', async () => {
      const now = await whys();
      const moved = now.get('reply')?.policy !== before.get('reply')?.policy;
      expect(now.get('reply')?.span.count).toBe(moved ? 45 : 60);
      expect(now.get('riskValidity')?.span.count).toBe(moved ? 80 : 90);
      return moved;
    });

    const { body } = await office.as('officer').get<{ deadlines: Listed[] }>('/deadlines?limit=200');
    expectAsDescribed('/deadlines', body);
    const listed = body.deadlines.filter(({ reference }) => reference === story.ref);
    expect(new Map(listed.map(({ kind, why }) => [kind, why]))).toEqual(await whys());
  });

  const periodOf = async (year: number) => {
    const { body } = await office.as('editor').get<{ periods: { year: number; until: string }[] }>('/office');
    return body.periods.find((period) => period.year === year) as { until: string };
  };
});
