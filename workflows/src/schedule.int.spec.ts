import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporalCli } from '../test/configuration.js';
import { TASK_QUEUES, UPKEEP_IDS, WORKFLOW_TYPES } from './contract.js';
import { ensureReconcileSchedule, ensureSweepSchedule } from './schedule.js';

const taskQueue = TASK_QUEUES.conducting;

describe('ensureReconcileSchedule, on a real server', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    const path = temporalCli();
    env = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'existing-path', path } },
    });
  });
  afterAll(() => env.teardown());

  it('creates it, keeps it, sets another interval right, and leaves a pause alone', async () => {
    const { schedule } = env.client;
    await expect(ensureReconcileSchedule(schedule, { taskQueue, everyMs: 60_000 })).resolves.toBe('created');
    await expect(ensureReconcileSchedule(schedule, { taskQueue, everyMs: 60_000 })).resolves.toBe('kept');

    const handle = schedule.getHandle(UPKEEP_IDS.schedule);
    await handle.pause('an operator looks into it');
    await expect(ensureReconcileSchedule(schedule, { taskQueue, everyMs: 300_000 })).resolves.toBe('changed');
    const { spec, action, policies, state } = await handle.describe();
    expect(spec.intervals?.map(({ every }) => every)).toEqual([300_000]);
    expect(action).toMatchObject({
      workflowType: WORKFLOW_TYPES.reconcile,
      workflowId: UPKEEP_IDS.reconcile,
      taskQueue,
    });
    expect(policies.overlap).toBe('SKIP');
    expect(state).toMatchObject({ paused: true, note: 'an operator looks into it' });
    await expect(ensureReconcileSchedule(schedule, { taskQueue, everyMs: 300_000 })).resolves.toBe('kept');
  });

  it('is created once, though several processes make sure of it at the same time', async () => {
    await env.client.schedule.getHandle(UPKEEP_IDS.schedule).delete();
    const ensured = await Promise.all(
      [1, 2, 3].map(() => ensureReconcileSchedule(env.client.schedule, { taskQueue, everyMs: 60_000 })),
    );
    expect(ensured.sort()).toEqual(['created', 'kept', 'kept']);
  });

  it('has the sweep beside it, as a Schedule of its own', async () => {
    const { schedule } = env.client;
    await expect(ensureSweepSchedule(schedule, { taskQueue, everyMs: 86_400_000 })).resolves.toBe('created');
    const { action } = await schedule.getHandle(UPKEEP_IDS.sweepSchedule).describe();
    expect(action).toMatchObject({ workflowType: WORKFLOW_TYPES.sweep, workflowId: UPKEEP_IDS.sweep });
    await expect(ensureReconcileSchedule(schedule, { taskQueue, everyMs: 60_000 })).resolves.toBe('kept');
  });
});
