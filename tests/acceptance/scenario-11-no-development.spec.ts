import { Office } from './office.js';
import { nextYear, reportedBefore, verifiedIn } from './report-year.js';
import { today, type Story } from './stories.js';

/** DOMAIN 17.11 */
describe('given a 2025 case with no development, when proposed, then excluded NO_DEVELOPMENT; case stays open', () => {
  let office: Office;
  let story: Story;
  let year: number;
  beforeAll(async () => {
    office = await Office.open();
    story = await verifiedIn(office, 'XEX');
    await reportedBefore(office, story, 2025);
    year = nextYear(office) + 1;
    await office.pass('2 days');
    await office.as('supervisor').change('open-period', {
      year,
      from: today(office),
      until: `${year}-04-30`,
    });
  });
  afterAll(() => office.close());

  const proposal = () => ({
    year,
    mainText: 'It is alleged that {P2} was detained.',
    annexText: 'It is alleged that {P2} was detained.',
  });
  const view = () =>
    office
      .as('supervisor')
      .case<{ status: string; entries: Record<string, { excluded: string | null; annex: string }> }>(
        story.ref,
      );

  it('is refused for a year of which the office knows no period', async () => {
    expect(
      await office.as('officer').isRefused(story.ref, 'propose-entry', { ...proposal(), year: year + 1 }),
    ).toEqual(['PERIOD_UNKNOWN']);
  });

  it('is excluded at once, with the reason, and the case stays open', async () => {
    expect(await office.as('officer').does(story.ref, 'propose-entry', proposal())).toEqual([
      'EntryExcluded',
    ]);
    const { status, entries } = await view();
    expect(Object.values(entries).map(({ excluded }) => excluded)).toEqual(['NO_DEVELOPMENT']);
    expect(status).toBe('VERIFIED');
  });

  it('comes in when something happened in the period after all', async () => {
    await office.as('officer').does(story.ref, 'record-person-status', {
      personId: story.victim,
      facts: { status: 'SENTENCED', asOf: today(office) },
    });
    const naming = [{ personId: story.victim, as: 'NAME' }];
    expect(await office.as('officer').does(story.ref, 'propose-entry', { ...proposal(), naming })).toContain(
      'EntryProposed',
    );
    const { entries } = await view();
    expect(Object.values(entries).map(({ annex, excluded }) => [annex, excluded])).toContainEqual([
      'II',
      null,
    ]);
  });
});
