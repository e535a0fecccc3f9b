import { Office } from './office.js';
import { nextYear, ReportYear, verifiedIn } from './report-year.js';
import { verifying, type Story } from './stories.js';

/** DOMAIN 17.9 */
describe('given a case never reported, when an entry is proposed, then Annex I, numbered under the State in alphabetical order', () => {
  let office: Office;
  let cycle: ReportYear;
  let stories: readonly Story[];
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    stories = [
      await verifiedIn(office, 'XFI'),
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX'),
    ];
  });
  afterAll(() => office.close());

  it('is refused of a case that nobody has verified, and twice of one', async () => {
    const proposal = {
      year: cycle.year,
      mainText: 'It is alleged that {P2} was detained.',
      annexText: 'It is alleged that {P2} was detained.',
    };
    const { ref } = await verifying(office);
    expect(await office.as('officer').isRefused(ref, 'propose-entry', proposal)).toEqual([
      'NOT_ALLOWED_IN_STATUS',
    ]);
    for (const story of stories) await cycle.cleared(story);
    expect(await office.as('officer').isRefused(stories[0]?.ref ?? '', 'propose-entry', proposal)).toEqual([
      'ENTRY_EXISTS',
    ]);
  });

  it('is Annex I, with a running number under its State', async () => {
    expect((await cycle.entries()).map(({ annex, number }) => [annex, number]).sort()).toEqual([
      ['I', `${cycle.year}/I/XEX/1`],
      ['I', `${cycle.year}/I/XEX/2`],
      ['I', `${cycle.year}/I/XFI/1`],
    ]);
  });

  it('is frozen in the order of the States’ names, whoever was proposed first', async () => {
    await cycle.sendsNotes('XEX', 'XFI');
    await cycle.freezes();
    const { manifest } = await cycle.view();
    expect(manifest?.entries.map(({ paragraph, number }) => [paragraph, number])).toEqual([
      [1, `${cycle.year}/I/XEX/1`],
      [2, `${cycle.year}/I/XEX/2`],
      [3, `${cycle.year}/I/XFI/1`],
    ]);
  });
});
