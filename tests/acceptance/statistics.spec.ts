import { countFigure } from '@vigil/api/statistics/count-figure';
import { startOfDay } from '@vigil/domain/calendar/day';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { CaseEvent } from '@vigil/domain/case/events';
import { FIGURE_NAMES, FIGURES, unitsOf } from '@vigil/domain/statistics/figures';
import { tally, type Unit } from '@vigil/domain/statistics/tally';
import { historiesUntil, type History } from '@vigil/ledger/histories';
import { newestPosition } from '@vigil/ledger/moved';
import { inOrder } from './in-order.js';
import { Office, type Name } from './office.js';
import { registration, screening, sent, verified } from './stories.js';

interface Figure {
  readonly cells: readonly { readonly key: string; readonly count: number }[];
  readonly total: number | null;
  readonly withheld: boolean;
  readonly position: string;
  readonly changedBy: readonly string[] | null;
  readonly rule: { readonly en: string; readonly ar: string };
}

/** Figures that can be counted again (DOMAIN 2.2, 9.16, 9.20). */
describe('a figure of the office', () => {
  let office: Office;
  let began: string;
  let year: string;
  const registers = async (respondent: string, times: number) => {
    for (let n = 0; n < times; n += 1)
      await office.as('officer').register(registration(office, { respondent, receivedAt: began }));
  };
  const byState = async (name: Name, more = ''): Promise<Figure> => {
    const path = `/statistics?figure=casesRegistered&by=state&year=${year}${more}`;
    const answer = await office.as(name).get<Figure>(path);
    if (answer.status !== 200) throw new Error(`No figure: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  /** The order over all streams is made just after each commit: asks until it holds what was registered. */
  const once = async (total: number): Promise<Figure> => {
    await office.driven.until(`${total} cases are in the order`, async () => {
      return (await byState('asg')).total === total;
    });
    return byState('asg');
  };
  beforeAll(async () => {
    office = await Office.open();
    began = office.now;
    year = began.slice(0, 4);
    await registers('XEX', 6);
    await registers('XFI', 2);
  });
  afterAll(() => office.close());

  it('is counted from the ledger, and again at the same position with the same result, later events named', async () => {
    const first = await once(8);
    expect(first.cells).toEqual([
      { key: 'XEX', count: 6 },
      { key: 'XFI', count: 2 },
    ]);
    expect(first.rule.en).toContain('Each case once');
    const own = await byState('supervisor');
    expect(own.cells).toEqual(first.cells);
    expect((await byState('asg', `&position=${first.position}`)).changedBy).toEqual([]);

    await registers('XFI', 1);
    const now = await once(9);
    const again = await byState('asg', `&position=${first.position}`);
    expect({ cells: again.cells, total: again.total }).toEqual({ cells: first.cells, total: 8 });
    expect(again.changedBy).toHaveLength(1);
    const [changed] = again.changedBy as [string];
    expect(Number(changed)).toBeGreaterThan(Number(first.position));
    const at = await byState('asg', `&position=${changed}`);
    expect(at.cells).toEqual(now.cells);
    const before = await byState('asg', `&position=${String(Number(changed) - 1)}`);
    expect(before.cells).toEqual(first.cells);

    const ownAgain = await byState('supervisor', `&position=${own.position}`);
    expect(ownAgain.cells).toEqual(first.cells);
    expect(ownAgain.changedBy).toHaveLength(1);
    expect(ownAgain.changedBy).not.toContain(changed);
    expect(own.position).not.toMatch(/^\d+$/);
  });

  it('gives an analyst no small count, no difference that tells one, and nothing of the month that runs', async () => {
    expect((await byState('analyst')).cells).toEqual([]);
    await office.pass('32 days');
    const figure = await byState('analyst');
    expect(figure).toMatchObject({ cells: [], total: 9, withheld: true, changedBy: null });
    expect(figure.rule.en).toContain('withheld');
    expect(await byState('analyst', `&position=${figure.position}`)).toEqual(figure);
    await registers('XEX', 5);
    await once(14);
    expect({ ...(await byState('analyst')), position: figure.position }).toEqual(figure);

    const analyst = office.as('analyst');
    expect((await analyst.get('/statistics?figure=casesRegistered&by=state')).status).toBe(422);
    const years = await analyst.get<Figure>('/statistics?figure=casesRegistered&by=year');
    expect(years.body).toMatchObject({ cells: [{ key: year, count: 9 }], total: null });
    const supervisors = (await byState('supervisor')).position;
    const other = await analyst.get(
      `/statistics?figure=casesRegistered&by=state&year=${year}&position=${supervisors}`,
    );
    expect(other.status).toBe(400);
  });

  it('leaves out a State in conflict, from cells and total', async () => {
    await office.as('asg').change('declare-conflict', { states: ['XFI'] });
    const figure = await byState('asg');
    expect(figure.cells.map(({ key }) => key)).toEqual(['XEX']);
    expect(figure.total).toBe(figure.cells[0]?.count);
  });

  it('is by its rows what a fold of every history gives, for every figure and division, now and earlier', async () => {
    const { ref } = await screening(office);
    await office.as('officer').does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' });
    await office.as('supervisor').does(ref, 'confirm-decline');
    await sent(office, await verified(office));
    const { ledger } = office.driven.conducting;
    const head = async () => Number(await newestPosition(ledger.pool));
    await inOrder(office);
    for (const position of [await head(), Math.floor((await head()) / 2)])
      for (const figure of FIGURE_NAMES)
        for (const by of FIGURES[figure].by) {
          const units: Unit[] = [];
          for await (const { stream, events } of historiesUntil(ledger, CASE_DECIDER, position)) {
            const folded = events.reduce(
              (state, { event }) => CASE_DECIDER.evolve(state, event),
              CASE_DECIDER.initialState(stream),
            );
            units.push(...unitsOf(figure, folded));
          }
          const counted = await countFigure(ledger, figure, {
            ...{ by, cut: { position }, untilYear: 2200, reader: { conflicts: [] }, counts: () => true },
          });
          expect([figure, by, counted.tally]).toEqual([figure, by, tally(units, { by })]);
        }
  });

  it('is at every close of a month what a fold of what was recorded before gives, however much moved since', async () => {
    const { ref } = await screening(office);
    const other = await verified(office);
    const closes: number[] = [];
    for (const moves of [
      () => sent(office, other),
      () =>
        office.as('officer').does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' }),
      () => office.as('supervisor').does(ref, 'confirm-decline'),
      () => screening(office),
    ]) {
      await office.pass('32 days');
      closes.push(startOfDay(`${office.now.slice(0, 7)}-01`));
      await moves();
    }
    const { ledger } = office.driven.conducting;
    await inOrder(office);
    const histories: History<CaseEvent>[] = [];
    for await (const history of historiesUntil(
      ledger,
      CASE_DECIDER,
      Number(await newestPosition(ledger.pool)),
    ))
      histories.push(history);
    const totals = new Set<number>();
    for (const close of closes) {
      const states = histories.map(({ stream, events }) =>
        events
          .filter(({ event }) => event.recordedAt < close)
          .reduce((state, { event }) => CASE_DECIDER.evolve(state, event), CASE_DECIDER.initialState(stream)),
      );
      for (const figure of FIGURE_NAMES)
        for (const by of FIGURES[figure].by) {
          const counted = await countFigure(ledger, figure, {
            ...{ by, cut: { close }, untilYear: 2200, reader: { conflicts: [] }, counts: () => true },
          });
          const units = states.flatMap((state) => unitsOf(figure, state));
          expect([close, figure, by, counted.tally]).toEqual([close, figure, by, tally(units, { by })]);
          if (figure === 'declines' || figure === 'lettersSent') totals.add(counted.tally.total);
        }
    }
    expect(totals.size).toBeGreaterThan(1); // so that something was seen to change between them
  });

  it('counts declines by their reason, and shows the pattern of a State over the years', async () => {
    const { ref } = await screening(office);
    await office.as('officer').does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' });
    await office.as('supervisor').does(ref, 'confirm-decline');
    await inOrder(office);
    const thisYear = office.now.slice(0, 4);
    const declines = await office
      .as('supervisor')
      .get<Figure>(`/statistics?figure=declines&by=reason&year=${thisYear}`);
    expect(declines.body.cells).toContainEqual({ key: 'NO_NEXUS', count: expect.any(Number) });
    const pattern = await office.as('supervisor').get<{
      years: { year: number; declines: number; acts: number }[];
      figures: { acts: { rule: { ar: string } } };
    }>('/states/XEX/pattern');
    expect([pattern.status, pattern.text]).toEqual([200, expect.any(String)]);
    const now = pattern.body.years.find((one) => one.year === Number(thisYear));
    expect(now?.declines).toBe(declines.body.cells.find(({ key }) => key === 'NO_NEXUS')?.count);
    expect(now?.acts).toBeGreaterThan(0);
    expect(pattern.body.figures.acts.rule.ar).toMatch(/\p{Script=Arabic}/u);
    expect((await office.as('supervisor').get('/states/NOWHERE/pattern')).status).toBe(404);
    expect((await office.as('analyst').get('/states/XEX/pattern')).status).toBe(404);
  });

  it('is refused to whoever gets no statistics, and to a question it does not answer', async () => {
    const path = '/statistics?figure=casesRegistered&by=state';
    expect((await office.as('officer').get(path)).status).toBe(403);
    expect((await office.as('sysadmin').get(path)).status).toBe(403);
    expect((await office.as('asg').get('/statistics?figure=casesRegistered&by=gender')).status).toBe(422);
    expect((await office.as('asg').get('/statistics?figure=everything&by=state')).status).toBe(422);
    expect((await office.as('asg').get(`${path}&position=999999999`)).status).toBe(422);
  });
});
