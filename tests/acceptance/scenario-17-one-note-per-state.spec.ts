import { Office } from './office.js';
import { ReportYear, nextYear, verifiedIn } from './report-year.js';
import { ALL_GIVEN, VICTIM_NAME, type Story } from './stories.js';

/** DOMAIN 17.17: when the notes verbales go out there is one per State, covering all its entries, each person checked. */
describe('the notes verbales of a cycle', () => {
  let office: Office;
  let cycle: ReportYear;
  let stories: readonly Story[];
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
    stories = [
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XFI'),
      await verifiedIn(office, 'XEX', { answers: { ...ALL_GIVEN, TRANSMIT_NAMED: 'REFUSED' } }),
    ];
    for (const story of stories) await cycle.cleared(story);
  });
  afterAll(() => office.close());

  it('are prepared when the intake is closed: a person who refuses this channel keeps the entry out', async () => {
    await cycle.does('editor', 'close-intake');
    const { body } = await office
      .as('supervisor')
      .get<{ periods: { year: number; intakeClosed: boolean }[] }>('/office');
    expect(body.periods.find(({ year }) => year === cycle.year)?.intakeClosed).toBe(true);

    const view = await cycle.does('editor', 'prepare-notes');
    expect(view.notes.map(({ state, entries }) => [state, entries.length])).toEqual([
      ['XEX', 2],
      ['XFI', 1],
    ]);
    expect(view.refused['ENTER_NOTES']).toMatchObject([
      { number: `${cycle.year}/I/XEX/3`, codes: ['TRANSMIT_NAMED_MISSING'] },
    ]);
  });

  it('are sent by a second person, one to each State, with numbers without a gap', async () => {
    expect(await cycle.isRefused('editor', 'send-note', { state: 'XEX' })).toEqual(['ROLE_NOT_PERMITTED']);
    await cycle.does('supervisor', 'send-note', { state: 'XEX' });
    const view = await cycle.does('supervisor', 'send-note', { state: 'XFI' });
    expect(view.phase).toBe('NV_OUT');
    expect(view.notes.map(({ sent, dispatch }) => [sent?.number, dispatch])).toEqual([
      [`NV/REP/${cycle.year}/XEX/1`, 'CONFIRMED'],
      [`NV/REP/${cycle.year}/XFI/1`, 'CONFIRMED'],
    ]);
    expect(await cycle.isRefused('supervisor', 'send-note', { state: 'XEX' })).toEqual(['NOTE_ALREADY_SENT']);
  });

  it('leave as one mail to each State, which covers all its entries', () => {
    const notes = office.driven.mails.taken.filter(({ subject }) => subject.includes('NV/REP'));
    expect(notes.map(({ to }) => to).sort()).toEqual([
      expect.stringContaining('mission-xex'),
      expect.stringContaining('mission-xfi'),
    ]);
    const xex = notes.find(({ to }) => to.includes('mission-xex'));
    expect(xex?.text).toContain(`${cycle.year}/I/XEX/1`);
    expect(xex?.text).toContain(`${cycle.year}/I/XEX/2`);
    expect(xex?.text).not.toContain(`${cycle.year}/I/XEX/3`);
    expect(xex?.text).not.toContain(`${cycle.year}/I/XFI/1`);
    expect(xex?.text).toContain(VICTIM_NAME);
    expect(xex?.subject).not.toContain(VICTIM_NAME);
  });

  it('are linked to every case: where no letter was sent before, the note is the communication', async () => {
    for (const { ref } of stories.slice(0, 3)) {
      const view = await office.as('supervisor').case<{ status: string }>(ref);
      expect(view.status).toBe('COMMUNICATED');
    }
    expect((await cycle.entries()).filter(({ note }) => note !== null)).toHaveLength(3);
  });

  it('admit no late entry any more', async () => {
    const late = await verifiedIn(office, 'XFI');
    expect(
      await office.as('supervisor').isRefused(late.ref, 'propose-entry', {
        year: cycle.year,
        mainText: 'It is alleged that {P2} was detained.',
        annexText: 'It is alleged that {P2} was detained.',
        admission: 'An invented reason.',
        naming: [{ personId: late.victim, as: 'NAME' }],
      }),
    ).toEqual(['ADMISSION_IS_CLOSED']);
  });
});
