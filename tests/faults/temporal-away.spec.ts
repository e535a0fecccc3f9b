import { until } from '@vigil/standalone/parts/until';
import { RealOffice } from './real-office.js';
import { allegation, step } from './stories.js';
import { streamOf } from './witness.js';

const COMES = 120_000;

jest.setTimeout(300_000); // starts and ends of processes, and what Temporal waits for before it tries again

describe('Temporal away', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open();
  });
  afterAll(() => office.close());

  const officer = () => office.as('officer');
  const act = (ref: string) =>
    step(officer(), ref, 'record-act', { code: 'THREAT', actor: 'STATE', on: '2026-01-10' });
  const workflow = async (ref: string) => {
    const answer = await officer().get<{
      conducting: string;
      known: number | null;
      recorded: number;
      stage: string;
    }>(`/cases/${ref}/workflow`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const clockwork = async () => {
    const answer = await officer().get<{ clockwork: { state: string; untold: number } }>('/health/ready');
    expect(answer.status).toBe(200);
    return answer.body.clockwork;
  };

  it('stops nobody: steps are recorded, the clockwork is said to be late, and catches up unasked', async () => {
    const old = await officer().register(allegation());
    await office.agrees(old);
    expect((await clockwork()).state).toBe('well');
    await office.temporal.goAway();

    const fresh = await officer().register(allegation({ urgent: true }));
    for (let n = 0; n < 3; n += 1) {
      await act(old);
      await act(fresh);
    }
    await step(officer(), fresh, 'start-screening');
    const recorded = await office.ledger.events(streamOf(old));
    expect(await workflow(old)).toMatchObject({
      conducting: 'late',
      known: null,
      recorded,
      stage: 'allegation',
    });
    await until('it should be said to be late', async () => (await clockwork()).state === 'late', {
      forAtMost: COMES,
      every: 500,
    });

    await office.temporal.comeBack();
    const caughtUp = await office.agrees(old);
    expect(caughtUp.steps.filter(({ step: type }) => type === 'ActRecorded')).toHaveLength(3);
    const begun = await office.agrees(fresh);
    expect(begun.steps.map(({ step: type }) => type)).toEqual(
      (await officer().timeline(fresh)).map(({ type }) => type),
    );
    expect((await clockwork()).state).toBe('well');
  });

  it('with its store lost: the next step starts a workflow again, and the others are started without one', async () => {
    const stepped = await officer().register(allegation());
    const still = await officer().register(allegation());
    await office.agrees(stepped);
    await office.agrees(still);
    await office.temporal.goAway();
    office.temporal.wipe();
    await office.temporal.comeBack();
    expect(await office.lifecycle(still)).toBeUndefined();

    await act(stepped);
    const again = await office.agrees(stepped);
    expect(again).toMatchObject({ stage: 'allegation', unforeseen: [] });
    await until(
      'the reconciler should start the workflow of a case that took no step',
      async () => (await office.lifecycle(still)) !== undefined,
      { forAtMost: COMES, every: 500 },
    );
    await office.agrees(still);
  });

  it('with a workflow ended by hand: it is said to be late, though its history still answers, and the next step heals it', async () => {
    const ref = await officer().register(allegation());
    await office.agrees(ref);
    expect(await workflow(ref)).toMatchObject({ conducting: 'well' });
    await office.endByHand(ref);
    expect(await workflow(ref)).toMatchObject({ conducting: 'late', known: null, stage: 'allegation' });

    await act(ref);
    await office.agrees(ref);
    await until('it should be conducted again', async () => (await workflow(ref)).conducting === 'well', {
      forAtMost: COMES,
      every: 500,
    });
  });
});
