import { Office } from './office.js';
import { registration } from './stories.js';
import { isTold, mailsTo, toldOf } from './told.js';
import { inZurich } from './zurich.js';

const HOUR = 3_600_000;

/** DOMAIN 17.2: a threat to life, registered at 22:00 on a Friday; the 24-hour alert reaches the duty supervisor. */
describe('an allegation of threat to life, registered on Friday at 22:00', () => {
  let office: Office;
  let ref: string;
  let screened: string;
  let friday: string;
  beforeAll(async () => {
    office = await Office.open();
    friday = nextFriday(office.now);
    await office.as('supervisor').change('set-duty-roster', {
      turns: [
        {
          from: inZurich(friday, '18:00'),
          until: new Date(Date.parse(inZurich(friday, '18:00')) + 62 * HOUR).toISOString(),
          supervisor: 'supervisor2',
          next: 'supervisor',
        },
      ],
    });
    await office.passUntil(inZurich(friday, '22:00'));
    ref = await office.as('intake').register(registration(office, { urgent: true }));
    screened = await office.as('officer').register(registration(office, { urgent: true }));
  });
  afterAll(() => office.close());

  it('reaches the duty supervisor at once, in the inbox and by mail, and nobody else', async () => {
    await isTold(office, 'supervisor2', ref, 'triage AT_ONCE');
    expect(await toldOf(office, 'supervisor2', ref, 'triage')).toEqual(['triage AT_ONCE']);
    expect(await toldOf(office, 'supervisor', ref, 'triage')).toEqual([]);
    await isTold(office, 'supervisor2', screened, 'triage AT_ONCE');
    await office.driven.settled(`case/${screened}`);
    expect(mailsTo(office, 'supervisor2')).toBe(2);
  });

  it('names the term of 24 elapsed hours, weekend or not', async () => {
    const { body } = await office
      .as('supervisor2')
      .get<{ deadlines: { kind: string; dueAt: string; why: { rule: string } }[] }>(
        `/cases/${ref}/deadlines`,
      );
    const [triage] = body.deadlines.filter(({ kind }) => kind === 'triage');
    const { effectiveAt } = (await office.as('supervisor2').timeline(ref))[0] ?? { effectiveAt: '' };
    expect(effectiveAt.slice(0, 16)).toBe(inZurich(friday, '22:00').slice(0, 16));
    expect(Date.parse(triage?.dueAt ?? '')).toBe(Date.parse(effectiveAt) + 24 * HOUR);
    expect(triage?.why.rule).toBe('D2');
  });

  it('is told again at half time on Saturday, at the end to the next supervisor, and after 48 hours to the ASG', async () => {
    await office.as('officer').does(screened, 'start-screening');

    await office.pass(12 * HOUR);
    await isTold(office, 'supervisor2', ref, 'triage HALF_TIME');
    expect(await toldOf(office, 'supervisor', ref, 'triage')).toEqual([]);

    await office.pass(12 * HOUR);
    await isTold(office, 'supervisor', ref, 'triage END');
    expect(await toldOf(office, 'asg', ref, 'triage')).toEqual([]);

    await office.pass(24 * HOUR);
    await isTold(office, 'asg', ref, 'triage AFTER_48H');
    expect(await toldOf(office, 'supervisor2', ref, 'triage')).toEqual([
      'triage AT_ONCE',
      'triage HALF_TIME',
    ]);
  });

  it('is told no more of a case that was looked at', async () => {
    expect(await toldOf(office, 'supervisor2', screened, 'triage')).toEqual(['triage AT_ONCE']);
    expect(await toldOf(office, 'supervisor', screened, 'triage')).toEqual([]);
  });
});

/** The next Friday that is at least a day away. */
function nextFriday(now: string): string {
  const day = new Date(Date.parse(now.slice(0, 10)) + 24 * HOUR);
  while (day.getUTCDay() !== 5) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
