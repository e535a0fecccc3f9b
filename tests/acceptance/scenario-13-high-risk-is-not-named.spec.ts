import { Office } from './office.js';
import { nextYear, ReportYear } from './report-year.js';
import { makes, verified, type Story } from './stories.js';

/** DOMAIN 17.13 */
describe('given risk HIGH and PUBLISH_NAMED, when cleared for naming, then refused; anonymised text passes', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verified(office);
  });
  afterAll(() => office.close());

  const entry = (as: string) => ({
    year: cycle.year,
    mainText: 'It is alleged that {P2} was detained.',
    annexText: 'It is alleged that {P2} was detained.',
    naming: [{ personId: story.victim, as }],
    checklist: { considered: [] },
  });
  const assess = (level: string) =>
    office.as('protection').does(story.ref, 'assess-risk', {
      level,
      reason: 'An invented assessment.',
      adviserAgreesNaming: [story.victim],
    });

  it('is refused when the risk has risen since a name was proposed, and afterwards to propose one', async () => {
    const entryId = await makes(office, 'officer', story.ref, 'propose-entry', entry('NAME'), 'entryId');
    await assess('HIGH');
    const clearing = { entryId, checklist: { considered: [] } };
    expect(await office.as('supervisor').isRefused(story.ref, 'clear-entry', clearing)).toEqual([
      'NAMING_NOT_PERMITTED',
    ]);
    expect(
      await office.as('officer').isRefused(story.ref, 'revise-entry-text', {
        entryId,
        naming: [{ personId: story.victim, as: 'NAME' }],
      }),
    ).toEqual(['NAMING_NOT_PERMITTED']);

    await office.as('officer').does(story.ref, 'revise-entry-text', {
      entryId,
      naming: [{ personId: story.victim, as: 'ANONYMOUS' }],
      checklist: { considered: [] },
    });
    expect(await office.as('supervisor').does(story.ref, 'clear-entry', clearing)).toEqual(['EntryCleared']);
  });
});
