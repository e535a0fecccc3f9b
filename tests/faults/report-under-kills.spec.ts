import { randomUUID } from 'node:crypto';
import { plusDays } from '@vigil/domain/calendar/day';
import { CYCLE_DECIDER } from '@vigil/domain/report-cycle/cycle-decider';
import { eventsOf } from '@vigil/ledger/events-of';
import type { CycleView } from '../acceptance/report-year.js';
import { testStack } from '../stack/configuration.js';
import { CasesForReport } from './cases-for-report.js';
import { RandomKills } from './random-kills.js';
import { RealOffice } from './real-office.js';
import { RealReport } from './real-report.js';

/**
 * How many: 80 entries in 8 States within `npm test`. The whole 400 in 40 (eleven minutes on two busy processors) run by the same
 * code: `VIGIL_REPORT=400/40 npx jest faults/report-under-kills` in `tests/`. `VIGIL_SEED` draws other points to kill at.
 */
const { report, seed } = testStack();
const { entries: ENTRIES, states: STATES } = report;
const SEED = seed ?? Date.now() % 1_000_000;
const SYMBOL = 'A/HRC/66/61';

jest.setTimeout(120_000 + ENTRIES * 8_000);

/**
 * Two reports of the same entries, told by the same commands: the first undisturbed, the second while the workers, the API and
 * Temporal are killed at random points of the notes, the final round, the lock and the publication. They end alike: the same
 * manifest, the same printed text, no number missing or doubled, every entry entered, noted, final, locked and published once, every
 * note received once.
 */
describe(`a report of ${ENTRIES} entries in ${STATES} States, with everything killed at random points (seed ${SEED})`, () => {
  let office: RealOffice;
  let cases: CasesForReport;
  const open: { close: () => Promise<void> }[] = [];
  const today = new Date().toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4)) + 1;
  const streams = new Map<number, readonly string[]>();
  let undisturbed: Ended;
  let disturbed: Ended;
  let kills: RandomKills;
  beforeAll(async () => {
    office = await RealOffice.open();
    open.unshift(office);
    cases = await CasesForReport.in(office.parts);
    open.unshift(cases);
    for (const [of, actsOn] of [
      [year, plusDays(today, -300)],
      [year + 1, plusDays(today, -60)],
    ] as const) {
      await office.as('supervisor').change('open-period', {
        year: of,
        from: plusDays(actsOn, -100),
        until: plusDays(actsOn, 59),
        sessionOpensOn: plusDays(today, 75),
      });
      const opened = await office
        .as('editor')
        .post('/report-cycles', { year: of }, { 'idempotency-key': randomUUID() });
      expect(opened.status).toBe(201);
      streams.set(of, await cases.fill({ year: of, actsOn, entries: ENTRIES, states: STATES }));
    }
    undisturbed = await tell(year, (work) => work());
    kills = new RandomKills(office, SEED, Math.ceil(ENTRIES / 2));
    disturbed = await tell(year + 1, (work) => kills.during(work));
    console.info(`${kills.done.length} kills, ${kills.told()}`);
  });
  afterAll(async () => {
    for (const one of open) await one.close();
  });

  interface Ended {
    readonly view: CycleView;
    readonly printed: string;
  }

  async function tell(
    of: number,
    around: (work: () => Promise<CycleView>) => Promise<CycleView>,
  ): Promise<Ended> {
    const told = new RealReport(office, of);
    const before = office.mails.taken.length;
    const view = await around(async () => {
      await told.does('editor', 'close-intake');
      const { notes } = await told.does('editor', 'prepare-notes');
      for (const { state } of notes) await told.does('supervisor', 'send-note', { state });
      await told.does('editor', 'submit-main', { on: today, reason: 'An invented reason.' });
      await told.does('editor', 'finalise-entries');
      const { manifest } = await told.does('editor', 'freeze');
      for (const name of ['editor', 'asg'] as const) await told.does(name, 'sign', { hash: manifest?.hash });
      return told.does('editor', 'publish', { symbol: SYMBOL, issuedOn: today });
    });
    const [mail, ...others] = office.mails.taken
      .slice(before)
      .filter(({ subject }) => subject === `Report ${SYMBOL}`);
    expect(new Set(others.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1);
    return { view, printed: mail?.text ?? '' };
  }

  /** A manifest without what is another by its nature: references, the year in a number. */
  const alike = (of: number, { view: { manifest } }: Ended) =>
    manifest?.entries.map(({ reference, number, annex, paragraph, state }) => ({
      entry: streams.get(of)?.indexOf(`case/${reference}`),
      number: number.slice(5),
      annex,
      paragraph,
      state,
    }));

  it('was disturbed', () => {
    expect(kills.done.length).toBeGreaterThanOrEqual(3);
  });

  it('ends with the same manifest, of every entry, and the same printed text', () => {
    expect(disturbed.view.phase).toBe('ISSUED');
    expect(disturbed.view.manifest?.left).toEqual([]);
    expect(disturbed.view.refused).toEqual(undisturbed.view.refused);
    expect(alike(year, undisturbed)).toHaveLength(ENTRIES);
    expect(alike(year + 1, disturbed)).toEqual(alike(year, undisturbed));
    expect(undisturbed.printed).toContain(CasesForReport.nameOf(0));
    expect(disturbed.printed).toBe(undisturbed.printed);
  });

  it('has no number missing or doubled, and every note received once', () => {
    const disturbedOne = new RealReport(office, year + 1);
    const numbers = disturbed.view.notes.map(({ state, sent }) => [state, sent?.number]);
    expect(numbers).toHaveLength(STATES);
    expect(numbers).toEqual(numbers.map(([state]) => [state, `NV/REP/${year + 1}/${state ?? ''}/1`]));
    for (const [, number] of numbers)
      expect([number, disturbedOne.arrived(number ?? '')]).toEqual([number, 1]);
    const paragraphs = disturbed.view.manifest?.entries.map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual(Array.from({ length: ENTRIES }, (_, n) => n + 1));
  });

  it('tells each case each step once, in the same order', async () => {
    const steps = async (of: number) =>
      Promise.all(
        (streams.get(of) ?? []).map(async (stream) =>
          (await cases.edge.eventsOf(stream)).filter((type) => STEPS.includes(type)),
        ),
      );
    const once = Array.from({ length: ENTRIES }, () => STEPS);
    expect(await steps(year)).toEqual(once);
    expect(await steps(year + 1)).toEqual(once);
  });

  it('records each round once', async () => {
    const rounds = async (of: number) =>
      (await eventsOf(cases.edge.ledger, CYCLE_DECIDER, `report-cycle/${of}`))
        .map(({ type }) => type)
        .filter((type) => ROUNDS.includes(type));
    expect(await rounds(year + 1)).toEqual(await rounds(year));
  });
});

const STEPS = [
  'EntryProposed',
  'EntryCleared',
  'NoteEntered',
  'NoteLinked',
  'EntryFinalised',
  'EntryLocked',
  'EntryPublished',
];
const ROUNDS = [
  'FanOutBegun',
  'NotesPrepared',
  'NoteSent',
  'NoteLinkedToEntries',
  'EntriesFinalised',
  'Frozen',
  'Signed',
  'EntriesLocked',
  'ReportPublished',
  'EntriesPublished',
];
