import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Office } from './office.js';
import { registration, today } from './stories.js';

const EXAMPLE = /```csv\n([\s\S]*?)```/.exec(
  readFileSync(join(__dirname, '../../docs/takeover.md'), 'utf8'),
)?.[1] as string;

interface Line {
  readonly line: number;
  readonly reference: string;
  readonly problem: unknown;
}

/** Cases moved in from a file, and what partners see of what they brought (DOMAIN 7, DESIGN "Two instants"). */
describe('moving in, and partners', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    if (office.now < '2026-01-01') await office.passUntil('2026-01-01T00:00:00Z');
    await office.as('sysadmin').change('enrol-colleague', {
      ...{ colleagueId: 'partner2', issuer: office.issuer.issuer, subject: 'officer2-partner' },
      ...{ displayName: 'Invented second partner', unit: 'field', roles: ['PARTNER'] },
    });
  });
  afterAll(() => office.close());

  const all = async () => (await office.as('asg').get<{ cases: unknown[] }>('/cases')).body.cases.length;

  it('tells all that is wrong with a file, by line and column, and records nothing', async () => {
    const before = await all();
    const wrong = EXAMPLE.replace('XEX', 'ZZZ')
      .replace('2025-06-20', '2031-06-20')
      .replace('2024:A', '1024:A');
    const checked = await office
      .as('officer')
      .post<{ lines: number; failures: { line: number; column: string; code: string; remedy: string }[] }>(
        '/takeover/check',
        { csv: wrong },
      );
    expect(checked.status).toBe(200);
    expect(checked.body.failures.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'respondent', 'SCHEMA_INVALID_VALUE'],
      [2, 'earlierReports', 'SCHEMA_TOO_SMALL'],
      [3, 'receivedOn', 'DATE_IN_FUTURE'],
    ]);
    expect(checked.text).not.toContain('Alma');
    const refused = await office.as('officer').post('/takeover', { csv: wrong });
    expect(refused.status).toBe(422);
    expect(await all()).toBe(before);
    expect((await office.as('verifier').post('/takeover', { csv: EXAMPLE })).status).toBe(403);
    const broken = await office.as('officer').post<{ failures: { code: string }[] }>('/takeover/check', {
      csv: 'recordType,"channel\n',
    });
    expect(broken.body.failures.map(({ code }) => code)).toEqual(['CSV_QUOTE_NOT_CLOSED']);
  });

  it('takes each line over as a case, mails nobody, and doubles nothing when the file is sent again', async () => {
    const mails = office.driven.mails.taken.length;
    const taken = await office.as('officer').post<{ lines: Line[] }>('/takeover', { csv: EXAMPLE });
    expect([taken.status, taken.body.lines.map(({ line, problem }) => [line, problem])]).toEqual([
      200,
      [
        [2, null],
        [3, null],
      ],
    ]);
    const again = await office.as('officer').post<{ lines: Line[] }>('/takeover', { csv: EXAMPLE });
    expect(again.body).toEqual(taken.body);
    const [first] = taken.body.lines as [Line];
    const events = (await office.as('officer').timeline(first.reference)).map(({ type }) => type);
    expect(events).toContain('EarlierReportRecorded');
    expect(events).toContain('TakeoverCompleted');
    await office.driven.settled(`case/${first.reference}`);
    expect(office.driven.mails.taken.length).toBe(mails);
    const view = await office
      .as('officer')
      .case<{ publishedYears: number[]; takingOver: boolean }>(first.reference);
    expect(view).toMatchObject({ publishedYears: [2024], takingOver: false });
  });

  it('shows a partner what they brought and how far it came, and nobody else’s', async () => {
    const partner = office.as('partner');
    const ref = await partner.register(registration(office));
    type Mine = { submissions: { reference: string; stage: string }[] };
    const mine = async () => (await partner.get<Mine>('/submissions')).body.submissions;
    expect(await mine()).toMatchObject([{ reference: ref, stage: 'RECEIVED', acknowledgedOn: null }]);
    await office.as('supervisor').does(ref, 'assign-case', { officer: 'officer' });
    await office.as('officer').does(ref, 'start-screening');
    expect(await mine()).toMatchObject([{ reference: ref, stage: 'LOOKED_INTO' }]);
    expect(JSON.stringify(await mine())).not.toMatch(/XEX|Verity|SCREENING/);
    const { persons } = await office
      .as('officer')
      .case<{ persons: Record<string, { personId: string; roles: string[] }> }>(ref);
    const victim = Object.values(persons).find(({ roles }) => roles.includes('VICTIM'))?.personId;
    const consent = { personId: victim, on: today(office), riskExplained: true };
    const given = await partner.tries(ref, 'record-consent', {
      ...consent,
      answers: [{ scope: 'INTERNAL', status: 'GIVEN' }],
    });
    expect(given.status).toBe(200);
    expect((await partner.tries(ref, 'confirm-scope')).status).toBe(403);
    expect(
      (
        await partner.post(
          `/cases/${ref}/unlock`,
          { target: { personId: victim }, reason: 'An invented reason to look.' },
          { 'idempotency-key': randomUUID() },
        )
      ).status,
    ).toBe(403);
    const others = await office.as('officer').get('/submissions');
    expect(others.status).toBe(403);
    const elsewhere = await office.as('officer').register(registration(office));
    expect((await partner.get(`/cases/${elsewhere}`)).status).toBe(404);
    expect((await mine()).map(({ reference }) => reference)).toEqual([ref]);
  });
});
