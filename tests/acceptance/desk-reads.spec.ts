import { timelineAnswer } from '@vigil/api/cases/reading-answers';
import { boardAnswer } from '@vigil/api/lists/board-answer';
import { asgAnswer, casesAnswer, deadlinesAnswer, workAnswer } from '@vigil/api/lists/work-answers';
import { briefingAnswer, stateAnswer } from '@vigil/api/lists/state-answers';
import {
  cycleAnswer,
  cycleCommandsAnswer,
  cyclesAnswer,
  entriesAnswer,
  feedbackAnswer,
  wordsAnswer,
} from '@vigil/api/report-cycles/cycle-answers';
import { DESCRIBED_READS, readOf } from './described.js';
import { LivePage } from './live-page.js';
import { Office, type Name } from './office.js';
import { nextYear, ReportYear, verifiedIn } from './report-year.js';
import { received, registration, sent, verified, type Story } from './stories.js';

/** What the pages of the desk read: each answer is as the API describes it, and each number is that of the list it counts. */
describe('what the desk reads', () => {
  let office: Office;
  let cycle: ReportYear;
  let kept: Story;
  let written: { readonly ref: string; readonly letter: string };
  beforeAll(async () => {
    office = await Office.open();
    cycle = await ReportYear.open(office, nextYear(office));
  });
  afterAll(() => office.close());

  const reads = async <T>(name: Name, path: string, answer: { parse: (body: unknown) => T }): Promise<T> => {
    const { status, body, text } = await office.as(name).get(path);
    expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' });
    return answer.parse(body);
  };
  const year = (path = '') => `/report-cycles/${cycle.year}${path}`;
  const command = async (name: Name, wanted: string) =>
    (await reads(name, year('/commands'), cycleCommandsAnswer)).commands.find(
      (one) => one.command === wanted,
    );

  it('tells two people who have one case open of each other, and nobody who may not open it', async () => {
    const { ref } = await received(office);
    const [officer, supervisor, other] = await Promise.all(
      (['officer', 'supervisor', 'officer2'] as const).map((name) => LivePage.open(office, name)),
    );
    const pages = { officer, supervisor, officer2: other };
    const connections: Record<string, unknown> = {};
    for (const [name, page] of Object.entries(pages))
      connections[name] = (await page?.next('open'))?.['connection'];
    const shows = async (name: keyof typeof pages, reference: string | null) =>
      (await office.as(name).post(`/live/${String(connections[name])}/shows`, { reference })).status;

    expect(await shows('officer', ref)).toBe(204);
    expect(await officer?.next('here')).toEqual({ reference: ref, others: [] });
    expect(await shows('officer2', ref)).toBe(404);
    expect(await shows('supervisor', ref)).toBe(204);
    expect(await officer?.next('here')).toEqual({ reference: ref, others: ['supervisor'] });
    expect(await supervisor?.next('here')).toEqual({ reference: ref, others: ['officer'] });
    supervisor?.close();
    expect(await officer?.next('here')).toEqual({ reference: ref, others: [] });
    const stolen = await office
      .as('supervisor')
      .post(`/live/${String(connections['officer'])}/shows`, { reference: ref });
    expect(stolen.status).toBe(404);
    officer?.close();
    other?.close();
  });

  it('lists the reports there are, for those who work on them', async () => {
    const { cycles } = await reads('editor', '/report-cycles', cyclesAnswer);
    expect(cycles).toMatchObject([{ year: cycle.year, phase: 'OPEN' }]);
    expect((await office.as('officer').get('/report-cycles')).status).toBe(404);
  });

  it('tells a State’s letters by the year in which they left', async () => {
    const story = await verified(office);
    written = { ref: story.ref, letter: await sent(office, story) };
    const { replies, state } = await reads('supervisor', '/states/XEX', stateAnswer);
    expect(state).toBe('XEX');
    expect(replies.years).toEqual([{ year: Number(office.now.slice(0, 4)), letters: { SENT: 1 } }]);
    const briefing = await reads('asg', '/states/XEX/briefing', briefingAnswer);
    expect(briefing.cases.map(({ mayBeSaid }) => mayBeSaid.verdict)).toContain('YES');
  });

  it('says why a step of the report may not be taken yet, and when its dates are kept', async () => {
    kept = await verifiedIn(office, 'XEX', { more: { safeChannel: true } });
    expect(await command('editor', 'Sign')).toMatchObject({
      allowed: false,
      why: [{ code: 'NOT_ALLOWED_IN_PHASE' }],
    });
    const { candidates } = await reads('supervisor', year('/entries'), entriesAnswer);
    expect(candidates.find(({ reference }) => reference === kept.ref)).toMatchObject({
      state: 'XEX',
      consents: expect.arrayContaining([expect.objectContaining({ alias: 'P2', named: 'GIVEN' })]),
    });
    await cycle.cleared(kept);
    await cycle.sendsNotes('XEX');
    const { plan } = await reads('editor', year(), cycleAnswer);
    expect(plan.map(({ rule }) => rule)).toEqual(['D10', 'D11', 'D13', 'D14', 'D15', 'D16', 'D16']);
    expect(plan.find(({ rule }) => rule === 'D10')?.doneOn).not.toBeNull();
    expect(plan.find(({ rule }) => rule === 'D15')).toMatchObject({ doneOn: null, late: false });
  });

  it('counts the words of the entries, and tells no text', async () => {
    const words = await reads('editor', year('/words'), wordsAnswer);
    expect(words).toMatchObject({ limit: 8_500, main: 7, annex: 10 });
    expect(words.entries).toHaveLength(1);
  });

  it('shows what drifted since the freeze, and why it cannot be signed', async () => {
    await cycle.freezes();
    const view = await reads('editor', year(), cycleAnswer);
    expect(view.manifest?.drift).toEqual({ changed: [], added: [] });
    expect(await command('editor', 'Sign')).toMatchObject({ allowed: true });
    const [entry] = (await reads('editor', year('/entries'), entriesAnswer)).entries;
    const entryId = entry?.entryId ?? '';
    await office.as('officer').does(kept.ref, 'revise-entry-text', {
      entryId,
      mainText: 'It is alleged that {P2} was detained in another way.',
    });
    const drifted = await reads('editor', year(), cycleAnswer);
    const number = `${cycle.year}/I/XEX/1`;
    expect(drifted.manifest?.drift.changed).toMatchObject([{ number }]);
    const sign = await command('editor', 'Sign');
    expect(sign?.why.find(({ code }) => code === 'DRIFT')?.entries).toEqual([number]);
    await office.as('supervisor').does(kept.ref, 'clear-entry', { entryId });
    await cycle.does('editor', 'finalise-entries');
    const again = await cycle.does('editor', 'freeze');
    await cycle.locks(again.manifest?.hash ?? '');
  });

  it('reads the words of every text that a history names, those that the case holds no more too', async () => {
    const { events } = await reads('supervisor', `/cases/${kept.ref}/timeline?limit=500`, timelineAnswer);
    const named = JSON.stringify(events).matchAll(/"textId":"([^"]+)"/g);
    const ids = [...new Set([...named].map(([, id]) => id ?? ''))];
    const holds = (await office.as('supervisor').get(`/cases/${kept.ref}`)).text;
    expect(ids.filter((id) => !holds.includes(id)).length).toBeGreaterThan(0);
    for (const id of ids) {
      const { status } = await office.as('supervisor').get(`/cases/${kept.ref}/texts/${id}`);
      expect([200, 403]).toContain(status); // received texts are opened with a reason
    }
    const another = await office.as('supervisor').get(`/cases/${written.ref}/texts/${ids[0] ?? ''}`);
    expect(another.status).toBe(404);
  });

  it('tells which sources are still to be told of a published report', async () => {
    expect((await reads('editor', year('/feedback'), feedbackAnswer)).entries).toEqual([]);
    await cycle.publishes();
    await office.driven.settled(`case/${kept.ref}`);
    const { entries } = await reads('editor', year('/feedback'), feedbackAnswer);
    expect(entries).toMatchObject([{ reference: kept.ref, feedback: 'DUE', officer: 'officer' }]);
  });

  it('answers its lists as they are described', async () => {
    expect((await reads('supervisor', '/cases', casesAnswer)).cases.length).toBeGreaterThan(0);
    expect((await reads('officer', '/worklist', workAnswer)).items.length).toBeGreaterThan(0);
    expect((await reads('supervisor', '/deadlines', deadlinesAnswer)).deadlines.length).toBeGreaterThan(0);
    await reads('supervisor', '/approvals', workAnswer);
    const day = office.now.slice(0, 10);
    await office.as('asg').change('record-office-action', {
      by: 'ASG',
      toward: 'STATE',
      kind: 'MEETING',
      aim: 'PREVENTION',
      state: 'XEX',
      on: day,
      nextOn: day,
    });
    const { states } = await reads('asg', '/approvals?for=asg', asgAnswer);
    expect(states.ofTheOffice).toMatchObject([{ state: 'XEX', aim: 'PREVENTION', on: day }]);
  });

  it('tells of each board figure the list that it counts', async () => {
    await received(office);
    await office.as('intake').register(registration(office));
    await office.pass('45 days');
    const { body: supervisor } = await office.as('supervisor').get('/board');
    const board = boardAnswer.parse(supervisor);
    expect(board.chain).toMatchObject({ whole: true });
    expect(board.chain.checked).toBeGreaterThan(0);
    const count = async (query: string) =>
      (await office.as('supervisor').get<{ count: number }>(`/cases/count?final=false&${query}`)).body.count;
    expect(board.stages.map(({ unassigned: nobody }) => nobody).reduce((a, b) => a + b, 0)).toBe(1);
    expect(board.stages.map(({ stuck }) => stuck).reduce((a, b) => a + b, 0)).toBeGreaterThan(0);
    for (const { stage, open, overdue, onHold, unassigned: nobody, stuck } of board.stages)
      expect({
        open: await count(`stage=${stage}`),
        overdue: await count(`stage=${stage}&overdue=true`),
        onHold: await count(`stage=${stage}&hold=true`),
        unassigned: await count(`stage=${stage}&unassigned=true`),
        stuck: await count(`stage=${stage}&stuck=true`),
      }).toEqual({ open, overdue, onHold, unassigned: nobody, stuck });
  });

  it('answers every read that is described, and each of them as described', async () => {
    const officer = office.as('officer');
    await officer.change('call-for-input', {
      entities: ['UNCT'],
      question: 'What is known of meetings that were prevented?',
      dueOn: office.now.slice(0, 10),
    });
    const { calls } = (
      await officer.get<{ calls: Record<string, { question: { textId: string } }> }>('/office')
    ).body;
    const { entries } = await officer.case<{ entries: Record<string, { mainText: { textId: string } }> }>(
      kept.ref,
    );
    const question = Object.values(calls)[0]?.question.textId ?? '';
    const [entryId = '', entry] = Object.entries(entries)[0] ?? [];
    const text = entry?.mainText.textId ?? '';
    const asked: readonly (readonly [Name, string])[] = [
      ...[
        '/cases',
        '/cases/count',
        '/worklist',
        '/worklist/counts',
        '/approvals',
        '/board',
        '/deadlines',
      ].map((path) => ['supervisor', path] as const),
      ...['', '/timeline', '/commands', '/deadlines', '/workflow', `/texts/${text}`, '/access-log'].map(
        (path) => ['supervisor', `/cases/${kept.ref}${path}`] as const,
      ),
      ...['', '/commands', `/texts/${question}`, '/access-log'].map(
        (path) => ['supervisor', `/office${path}`] as const,
      ),
      ...['', '/pattern', '/briefing'].map((path) => ['asg', `/states/XEX${path}`] as const),
      ...['', '/entries', '/words', '/feedback', '/commands', '/workflow'].map(
        (path) => ['editor', year(path)] as const,
      ),
      ['supervisor', `/cases/${kept.ref}/entries/${entryId}/preview`],
      ['supervisor', `/cases/${written.ref}/letters/${written.letter}/preview`],
      ['editor', '/report-cycles'],
      ['supervisor', year('/access-log')],
      ['asg', '/statistics?figure=casesRegistered&by=state'],
      ['officer', '/inbox'],
      ['officer', '/views'],
      ['partner', '/submissions'],
      ['officer', '/health/live'],
      ['officer', '/health/ready'],
    ];
    for (const [name, path] of asked)
      expect([path, (await office.as(name).get(path)).status]).toEqual([path, 200]);
    // The demonstration's mails are there where a catcher runs: the desk's own tests read them.
    const read = new Set([...asked.map(([, path]) => readOf(path)), '/demo/mail']);
    expect(DESCRIBED_READS.filter((route) => !read.has(route))).toEqual([]);
  });
});
