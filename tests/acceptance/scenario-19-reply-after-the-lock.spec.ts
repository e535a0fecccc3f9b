import { Office } from './office.js';
import { entryIn, nextYear, printed, ReportYear, verifiedIn } from './report-year.js';
import { today, type Story } from './stories.js';

/** DOMAIN 17.19 */
describe('given a reply after lock, when recorded, then stored, shown in next cycle’s worklist', () => {
  let office: Office;
  let cycle: ReportYear;
  let story: Story;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    story = await verifiedIn(office, 'XEX');
    await cycle.cleared(story);
    await cycle.sendsNotes('XEX');
    await cycle.locks(await cycle.freezes());
  });
  afterAll(() => office.close());

  const reply = () => ({
    state: 'XEX',
    receivedOn: today(office),
    text: 'An invented late reply.',
    summary: 'The Government stated that the proceedings concerned tax offences.',
  });

  it('is refused of a State that had no note, and with a day that has not come', async () => {
    expect(await cycle.isRefused('editor', 'record-note-reply', { ...reply(), state: 'XFI' })).toEqual([
      'NOTE_NOT_SENT',
    ]);
    expect(
      await cycle.isRefused('editor', 'record-note-reply', {
        ...reply(),
        receivedOn: `${cycle.year + 1}-01-01`,
      }),
    ).toContain('DATE_IN_FUTURE');
  });

  it('is stored, and adds nothing to what was signed', async () => {
    const hash = (await cycle.view()).manifest?.hash;
    await cycle.does('editor', 'record-note-reply', reply());
    expect(await entryIn(cycle, story)).toMatchObject({
      status: 'LOCKED',
      reply: { receivedOn: today(office), afterLock: true, summaryTextId: null },
    });
    expect((await cycle.view()).manifest?.hash).toBe(hash);
    await cycle.publishes();
    expect(printed(office)).toContain('was detained');
    expect(printed(office)).not.toContain('Government');
  });

  it('waits in the list of the next report', async () => {
    const next = await ReportYear.open(office, cycle.year + 1, 400, `${cycle.year}-05-01`);
    const { body } = await office
      .as('editor')
      .get<{ lateReplies: readonly object[] }>(`/report-cycles/${next.year}/entries`);
    expect(body.lateReplies).toMatchObject([
      { reference: story.ref, number: `${cycle.year}/I/XEX/1`, receivedOn: today(office) },
    ]);
  });
});
