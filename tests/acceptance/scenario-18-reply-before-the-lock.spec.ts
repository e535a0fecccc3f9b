import { Office } from './office.js';
import { entryIn, nextYear, printed, ReportYear, verifiedIn } from './report-year.js';
import { today, type Story } from './stories.js';

const SUMMARY = 'The Government stated that the proceedings concerned tax offences.';

/** DOMAIN 17.18 */
describe('given an NV reply before the annex lock, when recorded, then summary added, main text unchanged', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verifiedIn(office, 'XEX');
    await cycle.cleared(story);
    await cycle.sendsNotes('XEX');
  });
  afterAll(() => office.close());

  const replying = (summary: string) => ({
    state: 'XEX',
    receivedOn: today(office),
    text: 'An invented reply as it was received.',
    summary,
  });
  const texts = async () => {
    const { entries } = await office
      .as('editor')
      .case<{ entries: Record<string, { mainText: object; annexText: object }> }>(story.ref);
    return Object.values(entries).map(({ mainText, annexText }) => ({ mainText, annexText }));
  };

  it.each([
    ['names somebody', 'The Government stated that Alma Verity was not detained.', 'NAME_SPELLED_OUT'],
    ['counts persons', 'The Government stated that two lawyers were released.', 'TEXT_COUNTS_OMITTED'],
  ])('is refused with a summary that %s', async (_what, summary, code) => {
    const before = (await office.as('supervisor').timeline(story.ref)).length;
    expect(await cycle.isRefused('editor', 'record-note-reply', replying(summary))).toEqual([code]);
    expect(await office.as('supervisor').timeline(story.ref)).toHaveLength(before);
  });

  it('adds its summary, the texts unchanged, and ends the wait for it', async () => {
    const before = await texts();
    const view = await cycle.does('editor', 'record-note-reply', replying(SUMMARY));
    expect(view.waitsFor.map(({ kind }) => kind)).not.toContain('noteReply');
    const entry = await entryIn(cycle, story);
    expect(entry?.reply).toMatchObject({ receivedOn: today(office), afterLock: false });
    const path = `/cases/${story.ref}/texts/${entry?.reply?.summaryTextId ?? ''}`;
    expect((await office.as('editor').get<{ text: string }>(path)).body.text).toBe(SUMMARY);
    expect(await texts()).toEqual(before);
  });

  it('is opened word for word with a reason that is logged first, by a supervisor of its case or the ASG, not by the editor', async () => {
    const [note] = (await cycle.view()).notes;
    const textId = note?.replies[0]?.textId ?? '';
    const path = `/report-cycles/${cycle.year}`;
    const opening = (name: 'supervisor' | 'supervisor2' | 'editor' | 'asg' | 'officer', id = textId) =>
      office
        .as(name)
        .post<{ opened: string }>(`${path}/unlock`, { textId: id, reason: 'An invented reason to read it.' });
    expect((await opening('supervisor')).body.opened).toBe(replying(SUMMARY).text);
    expect((await opening('asg')).status).toBe(200);
    expect((await opening('editor')).status).toBe(403);
    expect((await opening('officer')).status).toBe(404);
    expect((await opening('supervisor', 'no-such-text')).status).toBe(404);
    const log = await office.as('supervisor').get<{ openings: object[] }>(`${path}/access-log`);
    expect(log.body.openings).toMatchObject([
      { by: 'asg', textId, reason: 'An invented reason to read it.' },
      { by: 'supervisor', textId, reason: 'An invented reason to read it.' },
    ]);
    const audited = await office.as('auditor').get(`${path}/access-log`);
    expect(audited.body).toMatchObject({
      openings: [
        { by: 'asg', reason: null },
        { by: 'supervisor', reason: null },
      ],
    });
    expect(audited.text).not.toContain('invented reason');
    expect((await office.as('editor').get(`${path}/access-log`)).status).toBe(403);
  });

  it('is printed after the annex paragraph, and not in the main text', async () => {
    await cycle.locks(await cycle.freezes());
    await cycle.publishes();
    const [main, annex] = printed(office).split('Annex I');
    expect(annex).toContain(
      `was detained after a briefing. On ${written(today(office))}, the Government responded to the note verbale sent in connection with the present report. ${SUMMARY}`,
    );
    expect(main).not.toContain('Government');
  });

  const written = (day: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    }).format(new Date(day));
});
