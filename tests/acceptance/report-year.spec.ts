import { rebuildDeparted } from '@vigil/ledger/rebuild-departed';
import { departedUnderLock } from '@vigil/ledger/report-entries';
import { keepHistory } from '../replay/keep-history.js';
import { Office } from './office.js';
import { nextYear, printed, ReportYear, verifiedIn, type CycleView } from './report-year.js';
import { today, type Story } from './stories.js';

/**
 * A whole year over HTTP, from the opening to the Third Committee; after each phase Temporal alone is asked where the year stands.
 * What the scenarios of DOMAIN 17 ask of it stands in a file each.
 */
describe('the year of a report', () => {
  let office: Office;
  let cycle: ReportYear;
  let kept: Story;
  let withdrawn: Story;
  let neighbour: Story;
  let hash: string;
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
  });
  afterAll(() => office.close());

  const standsIn = async (phase: string, wait: string | null): Promise<void> => {
    const own = await office.driven.lifecycle(cycle.stream);
    expect(own.stage).toBe(phase);
    expect(own.unforeseen).toEqual([]);
    if (wait !== null) expect(own.waitsFor.map(({ kind }) => kind)).toContain(wait);
    const { body } = await office.as('editor').get(`/report-cycles/${cycle.year}/workflow`);
    expect(body).toMatchObject({ stage: phase, conducting: 'well', unforeseen: [] });
  };
  const withdraws = ({ ref, victim }: Story) =>
    office.as('officer').does(ref, 'withdraw-consent', {
      personId: victim,
      scope: 'ALL',
      on: today(office),
      everywhere: false,
    });
  const entryOf = async (ref: string) => (await cycle.entries()).find(({ reference }) => reference === ref);

  it('opens with the dates of its period, for those who work on reports', async () => {
    await standsIn('OPEN', 'periodCloses');
    expect((await office.as('officer').get(`/report-cycles/${cycle.year}`)).status).toBe(404);
    expect((await cycle.view()).waitsFor.map(({ kind }) => kind).sort()).toEqual([
      'annexLock',
      'mainIssued',
      'mainText',
      'periodCloses',
      'presentation',
      'presentation',
      'submissionsDue',
    ]);
  });

  it('shows a supervisor which cases may come in, and what speaks for and against each', async () => {
    [kept, withdrawn, neighbour] = [
      await verifiedIn(office, 'XEX'),
      await verifiedIn(office, 'XEX', {
        answers: { INTERNAL: 'GIVEN', PUBLISH_NAMED: 'GIVEN', TRANSMIT_NAMED: 'GIVEN' },
      }),
      await verifiedIn(office, 'XFI'),
    ];
    const { body } = await office.as('supervisor').get<{
      candidates: { reference: string; annex: string; elements: { element: string; holds: boolean }[] }[];
    }>(`/report-cycles/${cycle.year}/entries`);
    const found = body.candidates.find(({ reference }) => reference === kept.ref);
    expect(found).toMatchObject({ annex: 'I' });
    expect(found?.elements.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('takes their entries, sends its notes verbales and waits for replies', async () => {
    for (const story of [kept, withdrawn, neighbour]) await cycle.cleared(story);
    await cycle.sendsNotes('XEX', 'XFI');
    await standsIn('NV_OUT', 'noteReply');
  });

  it('makes final what stands, without whoever withdrew, and freezes it for two signatures', async () => {
    await withdraws(withdrawn);
    hash = await cycle.freezes();
    await standsIn('MAIN_SUBMITTED', 'annexLock');
    const view = await cycle.view();
    expect(view.refused['FINALISE']).toMatchObject([{ number: `${cycle.year}/I/XEX/2` }]);
    expect(view.manifest?.entries.map(({ paragraph, number }) => [paragraph, number])).toEqual([
      [1, `${cycle.year}/I/XEX/1`],
      [2, `${cycle.year}/I/XFI/1`],
    ]);
  });

  it('answers DRIFT for an entry that changed after the freeze, and needs a new one', async () => {
    const entryId = (await entryOf(neighbour.ref))?.entryId ?? '';
    await office.as('officer').does(neighbour.ref, 'revise-entry-text', {
      entryId,
      mainText: 'It is alleged that {P2} was detained in another way.',
    });
    expect(await cycle.isRefused('editor', 'sign', { hash })).toContain(`DRIFT ${cycle.year}/I/XFI/1`);
    await office.as('supervisor').does(neighbour.ref, 'clear-entry', { entryId });
    await cycle.does('editor', 'finalise-entries');
    hash = (await cycle.does('editor', 'freeze')).manifest?.hash ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is locked by two people, in every case', async () => {
    await cycle.does('editor', 'sign', { hash });
    expect(await cycle.isRefused('editor', 'sign', { hash })).toContain('SIGNED_ALREADY');
    expect(await cycle.isRefused('supervisor', 'sign', { hash })).toEqual(['ROLE_NOT_PERMITTED']);
    await cycle.does('asg', 'sign', { hash });
    await standsIn('ANNEX_LOCKED', null);
    expect((await entryOf(kept.ref))?.status).toBe('LOCKED');
  });

  it('is published: every case records it, and its text is handed over', async () => {
    const view: CycleView = await cycle.publishes('A/HRC/66/61');
    expect(view.phase).toBe('ISSUED');
    await standsIn('ISSUED', 'presentation');
    expect((await entryOf(kept.ref))?.status).toBe('PUBLISHED');
    const timeline = await office.as('supervisor').timeline(kept.ref);
    expect(timeline.find(({ type }) => type === 'EntryPublished')?.payload).toMatchObject({
      report: 'A/HRC/66/61',
      paragraph: 1,
    });
    expect(view.dispatch).toEqual({ attempt: 1, outcome: 'CONFIRMED' });
    expect(printed(office)).toContain('A/HRC/66/61');
    expect(await cycle.isRefused('editor', 'send-report-again')).toEqual(['DISPATCH_NOT_OPEN']);
  });

  it('has what left with it folded again by a rebuild', async () => {
    const { ledger } = office.driven.conducting;
    const left = async () => {
      const client = await ledger.pool.connect();
      try {
        return await departedUnderLock(ledger, client, `case/${kept.ref}`);
      } finally {
        client.release();
      }
    };
    const before = await left();
    expect(before).toHaveLength(1);
    await ledger.pool.query('DELETE FROM read.departed_entry');
    expect(await left()).toEqual([]);
    expect(await rebuildDeparted(ledger)).toEqual({ streams: 1 });
    expect(await left()).toEqual(before);
  });

  it('leaves published text as it is when somebody withdraws afterwards', async () => {
    await withdraws(kept);
    expect(await entryOf(kept.ref)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('ends when Council and Third Committee have heard it', async () => {
    await cycle.does('editor', 'present', { forum: 'HRC', on: today(office) });
    await standsIn('PRESENTED', 'presentation');
    await cycle.does('editor', 'present', { forum: 'THIRD_COMMITTEE', on: today(office) });
    const { body } = await office.as('editor').get(`/report-cycles/${cycle.year}/workflow`);
    expect(body).toMatchObject({ stage: 'PRESENTED', conducting: 'ended' });
    await keepHistory(office.driven, office.driven.workflowId(cycle.stream), 'report-cycle');
  });
});
