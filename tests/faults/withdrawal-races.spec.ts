import { Office } from '../acceptance/office.js';
import { entryIn, nextYear, ReportYear, verifiedIn } from '../acceptance/report-year.js';
import { today, type Story } from '../acceptance/stories.js';
import { Racing } from './racing.js';

jest.setTimeout(180_000);

/**
 * A withdrawal meets clearance, note verbale, second signature and publication, each in both orders that the locks allow. Never
 * published after an acknowledged withdrawal; never held after an acknowledged publication (DOMAIN 9.4). What the cycle asks of the
 * cases by its acts is raced in `withdrawal-races-in-cases.spec.ts`.
 */
describe('a withdrawal races with the report', () => {
  let office: Office;
  let racing: Racing;
  beforeAll(async () => {
    office = await Office.open();
    racing = await Racing.in(office);
  });
  afterAll(() => office.close());

  const leaveOut = async (cycle: ReportYear, story: Story) =>
    racing.exclude(story, (await entryIn(cycle, story))?.entryId);
  const finalised = async (cycle: ReportYear): Promise<string> => {
    const hash = await cycle.freezes();
    await cycle.does('editor', 'sign', { hash });
    return hash;
  };

  it('and is first each time: nothing leaves with the person', async () => {
    const cycle = await ReportYear.open(office, nextYear(office));
    const [atClearance, atNote, atSign, atPublish, stays] = [
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XFI'),
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX'),
    ];
    const entryId = await cycle.proposed(atClearance);
    const read = (await office.as('supervisor').get(`/cases/${atClearance.ref}`)).headers.get('etag') ?? '';
    const clearing = racing.clearance(atClearance, entryId, read);
    expect(await racing.race(racing.withdrawal(atClearance), clearing)).toEqual([200, 412]);
    expect(
      await office
        .as('supervisor')
        .isRefused(atClearance.ref, 'clear-entry', { entryId, checklist: { considered: [] } }),
    ).toEqual(['CASE_ON_HOLD']);
    expect(await entryIn(cycle, atClearance)).toMatchObject({ status: 'PROPOSED', held: true });
    await leaveOut(cycle, atClearance);
    for (const story of [atNote, atSign, atPublish, stays]) await cycle.cleared(story);
    await cycle.sendsNotes('XEX');

    expect(
      await racing.race(
        racing.withdrawal(atNote),
        racing.step(cycle, 'supervisor', 'send-note', { state: 'XFI' }),
      ),
    ).toEqual([200, 409]);
    expect((await cycle.view()).notes.find(({ state }) => state === 'XFI')?.sent).toBeNull();
    await leaveOut(cycle, atNote);

    const hash = await finalised(cycle);
    expect(await racing.race(racing.withdrawal(atSign), racing.step(cycle, 'asg', 'sign', { hash }))).toEqual(
      [200, 409],
    );
    expect((await cycle.view()).phase).toBe('MAIN_SUBMITTED');
    await leaveOut(cycle, atSign);
    await cycle.does('asg', 'sign', { hash });

    const publication = { symbol: 'A/HRC/66/61', issuedOn: today(office) };
    expect(
      await racing.race(racing.withdrawal(atPublish), racing.step(cycle, 'editor', 'publish', publication)),
    ).toEqual([200, 409]);
    expect(await entryIn(cycle, atPublish)).toMatchObject({ status: 'LOCKED', held: true });
    await leaveOut(cycle, atPublish);
    await cycle.does('editor', 'publish', publication);
    for (const story of [atClearance, atNote, atSign, atPublish])
      expect(await racing.types(story)).not.toContain('EntryPublished');
    expect(await entryIn(cycle, stays)).toMatchObject({ status: 'PUBLISHED', held: false });
  });

  it('and is second each time: what left has left, the rest is held', async () => {
    await office.pass('22 days');
    const cycle = await ReportYear.open(office, nextYear(office) + 1);
    const [atClearance, atNote, atSign, atPublish] = [
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XFI'),
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX'),
    ];
    const entryId = await cycle.proposed(atClearance);
    const { headers } = await office.as('supervisor').get(`/cases/${atClearance.ref}`);
    const version = headers.get('etag') ?? '';
    expect(
      await racing.race(racing.clearance(atClearance, entryId, version), racing.withdrawal(atClearance)),
    ).toEqual([200, 200]);
    expect(await entryIn(cycle, atClearance)).toMatchObject({ status: 'CLEARED', held: true });
    await leaveOut(cycle, atClearance);
    for (const story of [atNote, atSign, atPublish]) await cycle.cleared(story);
    await cycle.sendsNotes('XEX');

    expect(
      await racing.race(
        racing.step(cycle, 'supervisor', 'send-note', { state: 'XFI' }),
        racing.withdrawal(atNote),
      ),
    ).toEqual([200, 200]);
    const view = await cycle.settled('the note');
    expect(view.notes.find(({ state }) => state === 'XFI')?.sent?.number).toBe(`NV/REP/${cycle.year}/XFI/1`);
    expect(await entryIn(cycle, atNote)).toMatchObject({ held: true });

    const hash = await finalised(cycle);
    expect(await racing.race(racing.step(cycle, 'asg', 'sign', { hash }), racing.withdrawal(atSign))).toEqual(
      [200, 200],
    );
    await cycle.settled('the lock');
    expect(await entryIn(cycle, atSign)).toMatchObject({ held: true });
    const publication = { symbol: 'A/HRC/66/62', issuedOn: today(office) };
    // Told of the lock before it withdrew, the entry is held in the manifest; otherwise it has left it.
    if ((await entryIn(cycle, atSign))?.status === 'LOCKED') await leaveOut(cycle, atSign);

    expect(
      await racing.race(racing.step(cycle, 'editor', 'publish', publication), racing.withdrawal(atPublish)),
    ).toEqual([200, 200]);
    await cycle.settled('the publication');
    expect(await entryIn(cycle, atPublish)).toMatchObject({ status: 'PUBLISHED', held: false });
    const story = await racing.types(atPublish);
    expect(story.indexOf('EntryPublished')).toBeGreaterThan(-1);
    expect(story.indexOf('EntryPublished')).toBeLessThan(story.indexOf('ConsentWithdrawn'));
    expect(story.filter((type) => type === 'EntryPublished')).toHaveLength(1);
  });
});
