import { Office } from './office.js';
import { received, VICTIM_NAME } from './stories.js';
import { inZurich } from './zurich.js';

interface Row {
  readonly reference: string;
  readonly officer: string | null;
  readonly overdue: boolean;
  readonly daysLate: number;
  readonly dueAt: string;
  readonly nextTerm: { readonly kind: string; readonly rule: string; readonly dueAt: string };
}

const DAY = 86_400_000;
const QUESTION = '/cases?state=XEX&overdue=true';

/** DOMAIN 17.21: a supervisor asks "State XEX, overdue": cases, next deadline, days late, officer; no names. */
describe('a supervisor asks "State XEX, overdue"', () => {
  let office: Office;
  let late: string;
  let monday: string;
  beforeAll(async () => {
    office = await Office.open();
    monday = nextMonday(office.now);
    await office.passUntil(inZurich(monday, '12:00'));
    // Received on a Monday with a safe channel: the source is told by the next Monday, five working days later.
    late = (await received(office, { safeChannel: true })).ref;
    await received(office, { safeChannel: true, respondent: 'XFI' });
    const acknowledged = (await received(office, { safeChannel: true })).ref;
    await office.as('officer').does(acknowledged, 'acknowledge-source', { channel: 'SECURE_FORM' });
  });
  afterAll(() => office.close());

  const ask = async (name: Parameters<Office['as']>[0]) =>
    office.as(name).get<{ cases: readonly Row[]; next: string | null }>(QUESTION);

  it('sees none while nothing is late', async () => {
    expect((await ask('supervisor')).body.cases).toEqual([]);
    await office.passUntil(inZurich(plus(monday, 7), '23:59'));
    expect((await ask('supervisor')).body.cases).toEqual([]);
  });

  it('sees the case, its deadline, the days that it is late, and its officer', async () => {
    await office.passUntil(inZurich(plus(monday, 10), '12:00'));
    const { body } = await ask('supervisor');
    expect(body.cases).toMatchObject([
      {
        reference: late,
        officer: 'officer',
        overdue: true,
        daysLate: 2,
        dueAt: inZurich(plus(monday, 8), '00:00'),
        nextTerm: { kind: 'acknowledgement', rule: 'D1', dueAt: inZurich(plus(monday, 8), '00:00') },
      },
    ]);
  });

  it('sees no names, and no narrative', async () => {
    const { text } = await ask('supervisor');
    for (const word of [...VICTIM_NAME.split(' '), 'Quarry', 'account of what happened'])
      expect(text).not.toContain(word);
  });

  it('is counted by the same question', async () => {
    const { body } = await office.as('supervisor').get('/cases/count?state=XEX&overdue=true');
    expect(body).toEqual({ count: 1, more: false });
  });

  it('shows an officer their own only, and nothing to who reads no cases', async () => {
    expect((await ask('officer')).body.cases.map(({ reference }) => reference)).toEqual([late]);
    for (const name of ['officer2', 'sysadmin', 'auditor', 'dpo'] as const)
      expect((await ask(name)).body).toEqual({ cases: [], next: null });
  });

  it('refuses a State that there is not', async () => {
    const { status, body } = await office.as('supervisor').get('/cases?state=Examplia&overdue=true');
    expect(status).toBe(422);
    expect(body).toMatchObject({ failures: [{ field: '/state' }] });
  });
});

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** The next Monday that is at least a day away. */
function nextMonday(now: string): string {
  let day = plus(now.slice(0, 10), 1);
  while (new Date(day).getUTCDay() !== 1) day = plus(day, 1);
  return day;
}
