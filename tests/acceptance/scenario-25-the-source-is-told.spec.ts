import { Office } from './office.js';
import { nextYear, ReportYear, verifiedIn } from './report-year.js';
import { today, type Story } from './stories.js';

const SYMBOL = 'A/HRC/66/61';

/** DOMAIN 17.25 */
describe('given a published cycle, when the source has a safe channel, then feedback task within 10 working days, with the annex reference', () => {
  let office: Office;
  let cycle: ReportYear;
  let safe: Story;
  let unsafe: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    safe = await verifiedIn(office, 'XEX', { more: { safeChannel: true } });
    unsafe = await verifiedIn(office, 'XFI');
    for (const story of [safe, unsafe]) await cycle.cleared(story);
    await cycle.sendsNotes('XEX', 'XFI');
  });
  afterAll(() => office.close());

  const feedback = async ({ ref }: Story) => {
    const { body } = await office
      .as('officer')
      .get<{ deadlines: { kind: string; dueAt: string; why: { rule: string } }[] }>(
        `/cases/${ref}/deadlines`,
      );
    return body.deadlines.filter(({ kind }) => kind === 'feedback');
  };
  const published = async ({ ref }: Story) =>
    (await office.as('supervisor').timeline(ref)).filter(({ type }) => type === 'EntryPublished');

  it('is not published with one signature, nor dated tomorrow; no case hears of it', async () => {
    const hash = await cycle.freezes();
    await cycle.does('editor', 'sign', { hash });
    const publication = { symbol: SYMBOL, issuedOn: today(office) };
    expect(await cycle.isRefused('editor', 'publish', publication)).toEqual(['NOT_ALLOWED_IN_PHASE']);
    await cycle.does('asg', 'sign', { hash });
    const tomorrow = `${cycle.year + 1}-01-01`;
    expect(await cycle.isRefused('editor', 'publish', { ...publication, issuedOn: tomorrow })).toEqual([
      'DATE_IN_FUTURE',
    ]);
    expect([...(await published(safe)), ...(await feedback(safe))]).toEqual([]);
  });

  it('gives the officer ten working days where the channel is safe, with symbol and paragraph', async () => {
    await cycle.publishes(SYMBOL);
    expect(await published(safe)).toMatchObject([{ payload: { report: SYMBOL, paragraph: 1 } }]);
    const [term, ...others] = await feedback(safe);
    expect(others).toEqual([]);
    expect(term?.why.rule).toBe('D17');
    expect(workingDays(today(office), term?.dueAt ?? '')).toBe(10);
    await office.driven.settled(`case/${safe.ref}`);
    expect(await office.as('officer').inbox(safe.ref)).toContain('task TELL_SOURCE');
  });

  it('gives none where it is not', async () => {
    expect(await published(unsafe)).toMatchObject([{ payload: { report: SYMBOL, paragraph: 2 } }]);
    expect(await feedback(unsafe)).toEqual([]);
  });

  it('is over when the source was told', async () => {
    await office.as('officer').does(safe.ref, 'record-action', {
      by: 'OHCHR_HQ',
      toward: 'PERSON',
      kind: 'CONTACT_WITH_SOURCE',
      aim: 'PROTECTION',
      on: today(office),
      tellsOutcome: true,
    });
    expect(await feedback(safe)).toEqual([]);
  });

  /** Monday to Friday after a day and before the instant at which the term ends (24:00 of its last day). */
  function workingDays(after: string, end: string): number {
    let count = 0;
    for (let at = Date.parse(after) + DAY; at + DAY / 2 < Date.parse(end); at += DAY) {
      const weekday = new Date(at).getUTCDay();
      if (weekday !== 0 && weekday !== 6) count += 1;
    }
    return count;
  }
});
const DAY = 86_400_000;
