import { TASK_QUEUES, WORKFLOW_TYPES } from '@vigil/workflows/contract';
import { DrivenOffice } from './driven-office.js';
import { registration } from './stories.js';

describe('upkeep', () => {
  let office: DrivenOffice;
  const streams = ['case/RC-UP-1', 'case/RC-UP-2', 'case/RC-UP-3'] as const;
  beforeAll(async () => {
    office = await DrivenOffice.open();
    for (const stream of streams)
      await office.step('officer', stream, 'RegisterAllegation', registration(office, stream));
    for (const stream of streams) await office.lifecycle(stream);
  });
  afterAll(() => office.close());

  let runs = 0;
  const run = (type: string) =>
    office.client.workflow.execute(type, {
      taskQueue: TASK_QUEUES.conducting,
      workflowId: `upkeep-${(runs += 1)}`,
    });
  const handleOf = (stream: string) => office.client.workflow.getHandle(office.workflowId(stream));
  const runOf = async (stream: string) => (await handleOf(stream).describe()).runId;

  it('finds nothing to heal where every workflow knows what is recorded', async () => {
    expect(await run(WORKFLOW_TYPES.reconcile)).toEqual({ cursor: null, checked: 3, healed: 0 });
  });

  it('starts a workflow that was lost, and counts it', async () => {
    await handleOf(streams[1]).terminate('lost');
    expect(await run(WORKFLOW_TYPES.reconcile)).toEqual({ cursor: null, checked: 3, healed: 1 });
    expect((await handleOf(streams[1]).describe()).status.name).toBe('RUNNING');
    expect(await office.lifecycle(streams[1])).toMatchObject({ stage: 'allegation' });
  });

  it('asks each open workflow to pass on to a new run', async () => {
    const before = await Promise.all(streams.map(runOf));
    expect(await run(WORKFLOW_TYPES.roll)).toEqual({ cursor: null, rolled: 3 });
    for (const [n, stream] of streams.entries()) {
      await office.until(`${stream} rolled`, async () => (await runOf(stream)) !== before[n]);
      expect(await office.lifecycle(stream)).toMatchObject({ stage: 'allegation' });
    }
  });

  describe('sweeps the vault of what no event names', () => {
    const stream = streams[0];
    const sweep = () => run(WORKFLOW_TYPES.sweep);
    const boxes = async () => {
      const { rows } = await office.edge.vaultPool.query<{ box_id: string }>(
        'SELECT box_id FROM vault.text_box',
      );
      return rows.map(({ box_id }) => box_id).sort();
    };
    let named: string[];

    it('and takes nothing while a command may be on its way', async () => {
      named = await boxes();
      expect(named.length).toBeGreaterThan(0);
      const refused = { level: 'LOW', reason: 'An invented reason of somebody who may not say it.' };
      expect(await office.ask('officer', stream, 'AssessRisk', refused)).toMatchObject({
        outcome: 'rejected',
      });
      expect(await boxes()).toHaveLength(named.length + 1);
      await office.pass('23 hours');
      expect(await sweep()).toMatchObject({ swept: 0 });
      expect(await boxes()).toHaveLength(named.length + 1);
    });

    it('and takes the text of a refused command after a day, but none that an event names', async () => {
      await office.step('supervisor', stream, 'AssignCase', { protection: 'protection' });
      await office.step('protection', stream, 'AssessRisk', {
        level: 'LOW',
        reason: 'Invented reason about {P2}.',
      });
      const all = await boxes();
      await office.pass('2 hours');
      expect(await sweep()).toEqual({ cursor: null, looked: named.length + 1, swept: 1 });
      const left = await boxes();
      expect(left).toEqual(expect.arrayContaining(named));
      expect(left).toHaveLength(all.length - 1);
    });

    it('for ever', async () => {
      const left = await boxes();
      await office.pass('400 days');
      expect(await sweep()).toEqual({ cursor: null, looked: left.length, swept: 0 });
      expect(await boxes()).toEqual(left);
    });
  });
});
