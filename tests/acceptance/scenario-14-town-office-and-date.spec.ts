import { Office } from './office.js';
import { nextYear, ReportYear } from './report-year.js';
import { makes, verified, type Story } from './stories.js';

const TELLING = 'On 28 November 2026 {P2}, head of a legal aid office, was detained at Port Selm.';
const GENERAL = 'In late 2026 {P2} was allegedly detained.';

/** DOMAIN 17.14 */
describe('given an anonymous entry with town, office and exact date, when the re-identification check runs, then flagged; generalised text required', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verified(office, { risk: 'HIGH' });
  });
  afterAll(() => office.close());

  it('is flagged, and not cleared even with every clue weighed', async () => {
    const { supervisor, officer } = { supervisor: office.as('supervisor'), officer: office.as('officer') };
    const considered = ['EXACT_DATE', 'PLACE_WITH_DATE'];
    const proposal = {
      year: cycle.year,
      mainText: TELLING,
      annexText: TELLING,
      naming: [{ personId: story.victim, as: 'ANONYMOUS' }],
      checklist: { considered },
    };
    const entryId = await makes(office, 'officer', story.ref, 'propose-entry', proposal, 'entryId');
    const { entries } = await officer.case<{ entries: Record<string, { annexText: { checks: string[] } }> }>(
      story.ref,
    );
    expect(entries[entryId]?.annexText.checks).toEqual(expect.arrayContaining(considered));
    expect(
      await supervisor.isRefused(story.ref, 'clear-entry', { entryId, checklist: { considered } }),
    ).toEqual(['REIDENTIFIABLE']);

    const general = { entryId, mainText: GENERAL, annexText: GENERAL };
    await officer.does(story.ref, 'revise-entry-text', general);
    const clearing = { entryId, checklist: { considered: [] } };
    expect(await supervisor.isRefused(story.ref, 'clear-entry', clearing)).toEqual(['CHECKLIST_NEEDS_TWO']);
    await officer.does(story.ref, 'revise-entry-text', { ...general, checklist: { considered: [] } });
    expect(await supervisor.does(story.ref, 'clear-entry', clearing)).toEqual(['EntryCleared']);
  });
});
