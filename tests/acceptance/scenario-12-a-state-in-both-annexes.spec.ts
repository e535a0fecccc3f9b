import { Office } from './office.js';
import { nextYear, printed, ReportYear, reportedBefore, verifiedIn } from './report-year.js';

/** DOMAIN 17.12 */
describe('given a State with one new and one old case, when annexes are generated, then it appears in both', () => {
  let office: Office;
  let cycle: ReportYear;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    const [fresh, old] = [await verifiedIn(office, 'XEX'), await verifiedIn(office, 'XEX')];
    await reportedBefore(office, old, 2025);
    for (const story of [fresh, old]) await cycle.cleared(story);
    await cycle.sendsNotes('XEX');
  });
  afterAll(() => office.close());

  it('has no annexes before its entries are final', async () => {
    await cycle.does('editor', 'submit-main', { on: office.now.slice(0, 10), reason: 'An invented reason.' });
    expect(await cycle.isRefused('editor', 'freeze')).toEqual(['NOTHING_IS_FINAL']);
    expect((await cycle.view()).manifest).toBeNull();
  });

  it('stands in both, each with paragraphs of its own', async () => {
    await cycle.does('editor', 'finalise-entries');
    const { manifest } = await cycle.does('editor', 'freeze');
    expect(manifest?.entries.map(({ state, annex, paragraph }) => [state, annex, paragraph])).toEqual([
      ['XEX', 'I', 1],
      ['XEX', 'II', 1],
    ]);
    await cycle.locks(manifest?.hash ?? '');
    await cycle.publishes();
    const [, first, second] = printed(office).split(/^Annex I{1,2}$/m);
    for (const annex of [first, second]) expect(annex).toMatch(/^1\. .+ was detained after a briefing\.$/m);
  });
});
