import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundled, timeSkipping } from '../test/time-skipping-office.js';
import { TASK_QUEUES, WORKFLOW_TYPES, type Page, type Upkeep } from './contract.js';
import { rollAll } from './roll-all.js';
import type { reconcileWorkflow, sweepWorkflow } from './upkeep.workflow.js';

const PAGES = 12;
const next = ({ cursor }: Page) => {
  const page = Number(cursor ?? 0) + 1;
  return page === PAGES ? null : String(page);
};

describe('upkeep', () => {
  let env: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  const asked: (string | null)[] = [];
  let refusals = 0;

  const activities: Upkeep = {
    reconcile: (page) => {
      asked.push(page.cursor);
      if (page.cursor === '5' && refusals++ < 3) return Promise.reject(new Error('away'));
      return Promise.resolve({ cursor: next(page), checked: 100, healed: page.cursor === null ? 2 : 0 });
    },
    sendRoll: (page) => {
      asked.push(page.cursor);
      return Promise.resolve({ cursor: next(page), rolled: 100 });
    },
    sweep: (page) => {
      asked.push(page.cursor);
      return Promise.resolve({ cursor: next(page), looked: 500, swept: page.cursor === '3' ? 7 : 0 });
    },
  };

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    env = await timeSkipping();
    worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: TASK_QUEUES.conducting,
      workflowBundle: await bundled(),
      activities,
    });
    running = worker.run();
  });
  afterAll(async () => {
    worker.shutdown();
    await running;
    await env.teardown();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  it('reconciles page by page, goes on after a failure where it was, and tells what it healed', async () => {
    const result = await env.client.workflow.execute<typeof reconcileWorkflow>(WORKFLOW_TYPES.reconcile, {
      workflowId: 'reconcile',
      taskQueue: TASK_QUEUES.conducting,
    });
    expect(result).toEqual({ cursor: null, checked: PAGES * 100, healed: 2 });
    expect(asked).toEqual([null, '1', '2', '3', '4', '5', '5', '5', '5', '6', '7', '8', '9', '10', '11']);
  });

  it('goes on from where an earlier run was', async () => {
    const result = await env.client.workflow.execute<typeof reconcileWorkflow>(WORKFLOW_TYPES.reconcile, {
      workflowId: 'reconcile-on',
      taskQueue: TASK_QUEUES.conducting,
      args: [{ cursor: '10', checked: 1_000, healed: 2 }],
    });
    expect(asked).toEqual(['10', '11']);
    expect(result).toEqual({ cursor: null, checked: 1_200, healed: 2 });
  });

  it('asks all open streams to roll, page by page', async () => {
    expect(await rollAll(env.client.workflow)).toBe(PAGES * 100);
    expect(asked).toHaveLength(PAGES);
  });

  it('sweeps page by page, and tells what went', async () => {
    const result = await env.client.workflow.execute<typeof sweepWorkflow>(WORKFLOW_TYPES.sweep, {
      workflowId: 'sweep',
      taskQueue: TASK_QUEUES.conducting,
    });
    expect(result).toEqual({ cursor: null, looked: PAGES * 500, swept: 7 });
    expect(asked).toHaveLength(PAGES);
  });
});
