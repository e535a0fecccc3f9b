import { Connection, WorkflowClient } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { ScriptedRecord } from '../test/scripted-record.js';
import { timeSkipping } from '../test/time-skipping-office.js';
import { TASK_QUEUES } from './contract.js';
import { askLifecycle, poke, PokeFailed } from './poke.js';

const taskQueue = TASK_QUEUES.conducting;

describe('poke and askLifecycle, with no worker at work', () => {
  let env: TestWorkflowEnvironment;
  beforeAll(async () => {
    env = await timeSkipping();
  });
  afterAll(() => env.teardown());

  it('starts the workflow with the news, and a second time only tells it', async () => {
    const record = new ScriptedRecord('case-1', 0);
    const client = env.client.workflow;
    const told = [record.write('AllegationReceived'), record.write('ScreeningStarted')] as const;
    await poke(client, { workflowId: 'hash-1', stream: record.stream, taskQueue, course: told[0] });
    const { runId } = await client.getHandle('hash-1').describe();
    await poke(client, { workflowId: 'hash-1', stream: record.stream, taskQueue, course: told[1] });
    expect((await client.getHandle('hash-1').describe()).runId).toBe(runId);
    const { events } = await client.getHandle('hash-1').fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionSignaledEventAttributes)).toHaveLength(2);
  });

  it('answers no-worker when nobody answers before the deadline', async () => {
    const { course, stream } = new ScriptedRecord('case-2', 0);
    await poke(env.client.workflow, { workflowId: 'hash-2', stream, taskQueue, course });
    await expect(askLifecycle(env.client.workflow, 'hash-2', 300)).resolves.toEqual({
      answered: false,
      reason: 'no-worker',
    });
  });

  it('answers not-found for a workflow that was never started', async () => {
    await expect(askLifecycle(env.client.workflow, 'hash-3', 5_000)).resolves.toEqual({
      answered: false,
      reason: 'not-found',
    });
  });

  it('says that Temporal is unreachable, before the deadline, with nothing of the case in the message', async () => {
    const connection = Connection.lazy({ address: '127.0.0.1:1' });
    const away = new WorkflowClient({ connection });
    const { course } = new ScriptedRecord('case-4', 0);
    const failure = await poke(away, {
      workflowId: 'hash-4',
      stream: 'case-4',
      taskQueue,
      course,
      timeoutMs: 300,
    }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PokeFailed);
    expect(failure).toMatchObject({ reason: 'unreachable' });
    expect((failure as PokeFailed).message).not.toMatch(/case-4|hash-4/);
    await expect(askLifecycle(away, 'hash-4', 300)).resolves.toEqual({
      answered: false,
      reason: 'no-worker',
    });
    await connection.close();
  });
});
