import { Office } from './office.js';
import { entryIn, nextYear, printed, ReportYear, reportedBefore, verifiedIn } from './report-year.js';
import { VICTIM_NAME, type Story } from './stories.js';

/** DOMAIN 17.10; the new sentence of the scenario is the act that is verified within the period. */
describe('given a case published in 2025 with a new development in the period, when proposed, then Annex II, text opens with "2025"', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verifiedIn(office, 'XEX');
  });
  afterAll(() => office.close());

  it('is not cleared as Annex I once the earlier report is known', async () => {
    const entryId = await cycle.proposed(story);
    await reportedBefore(office, story, 2025);
    expect(await office.as('supervisor').isRefused(story.ref, 'clear-entry', { entryId })).toEqual([
      'ANNEX_OUT_OF_DATE',
    ]);
    await office.as('supervisor').does(story.ref, 'exclude-entry', {
      entryId,
      reason: 'DUPLICATE',
      explanation: 'An invented reason.',
    });
  });

  it('is Annex II when it is proposed with that', async () => {
    await cycle.cleared(story);
    const entries = (await cycle.entries()).filter(({ status }) => status !== 'EXCLUDED');
    expect(entries).toMatchObject([{ reference: story.ref, annex: 'II', opensWith: [2025] }]);
  });

  it('opens with the year where it is printed', async () => {
    await cycle.sendsNotes('XEX');
    await cycle.locks(await cycle.freezes());
    await cycle.publishes('A/HRC/66/61');
    expect(await entryIn(cycle, story)).toBeDefined();
    expect(printed(office)).toContain(`Annex II\n\n`);
    expect(printed(office)).toContain(
      `\n\n1. 2025. It is alleged that ${VICTIM_NAME} was detained after a briefing.`,
    );
    expect(printed(office)).not.toContain('Annex I\n');
  });
});
