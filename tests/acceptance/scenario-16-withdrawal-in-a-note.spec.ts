import { Office } from './office.js';
import { entryIn, nextYear, ReportYear, verifiedIn } from './report-year.js';
import { ALL_GIVEN, today, type Story } from './stories.js';

/** DOMAIN 17.16 */
describe('given consent withdrawn on an entry IN_NV, when saved, then entry held at once; editor and supervisor see why', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verifiedIn(office, 'XEX', { answers: { ...ALL_GIVEN, PUBLISH_ANON: 'REFUSED' } });
    await cycle.cleared(story);
    await cycle.sendsNotes('XEX');
  });
  afterAll(() => office.close());

  it('is held by the very step that records the withdrawal', async () => {
    expect(await entryIn(cycle, story)).toMatchObject({ status: 'IN_NV', held: false });
    const recorded = await office.as('officer').does(story.ref, 'withdraw-consent', {
      personId: story.victim,
      scope: 'PUBLISH_NAMED',
      on: today(office),
      everywhere: false,
    });
    expect(recorded).toEqual(['ConsentWithdrawn', 'OutputsHeld']);
  });

  it('is seen held, and why, by editor and supervisor', async () => {
    for (const name of ['editor', 'supervisor'] as const) {
      const entry = (await cycle.entries(name)).find(({ reference }) => reference === story.ref);
      expect(entry).toMatchObject({ status: 'IN_NV', held: true, heldBecause: ['CONSENT_WITHDRAWN'] });
    }
    await office.driven.settled(`case/${story.ref}`);
    for (const name of ['officer', 'supervisor'] as const)
      expect(await office.as(name).inbox(story.ref)).toContain('hold CONSENT_WITHDRAWN');
  });

  it('is not made final: the round says why; left out, the case stays open', async () => {
    await cycle.does('editor', 'submit-main', { on: today(office), reason: 'An invented reason.' });
    const { refused } = await cycle.does('editor', 'finalise-entries');
    expect(refused['FINALISE']).toMatchObject([
      { codes: expect.arrayContaining(['ENTRY_HELD']) as string[] },
    ]);
    const entryId = (await entryIn(cycle, story))?.entryId;
    await office.as('supervisor').does(story.ref, 'exclude-entry', {
      entryId,
      reason: 'CONSENT_WITHDRAWN',
      explanation: 'An invented reason.',
    });
    expect(await entryIn(cycle, story)).toMatchObject({ status: 'EXCLUDED', excluded: 'CONSENT_WITHDRAWN' });
  });
});
