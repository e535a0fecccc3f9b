import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../src/bundle.js';
import { roll, TASK_QUEUES, type CaseWorkflowView, type Course } from '../src/contract.js';
import { askLifecycle, poke, type Lifecycle } from '../src/poke.js';
import { timeSkippingServer } from './configuration.js';
import { ScriptedRecord, scriptedActivities } from './scripted-record.js';

export const ENTRY = join(__dirname, '../src/all.workflow.ts');

/** The real workflow code, bundled once and kept for all spec files. */
export const bundled = () =>
  bundleWorkflows({ entry: ENTRY, cache: join(tmpdir(), 'vigil-workflows-bundle.json') });

/** The time-skipping server, with nobody at work. */
export function timeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = timeSkippingServer();
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
}

/** An office in driven time: both workers with the real workflow code, and scripted records to conduct. */
export class TimeSkippingOffice {
  private readonly records = new Map<string, ScriptedRecord>();

  private constructor(
    readonly env: TestWorkflowEnvironment,
    private readonly closing: () => Promise<void>,
    records: Map<string, ScriptedRecord>,
  ) {
    this.records = records;
  }

  static async open(): Promise<TimeSkippingOffice> {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const env = await timeSkipping();
    const records = new Map<string, ScriptedRecord>();
    const activities = scriptedActivities(records);
    const connection = env.nativeConnection;
    const workers = [
      await Worker.create({
        connection,
        taskQueue: TASK_QUEUES.conducting,
        workflowBundle: await bundled(),
        activities,
      }),
      await Worker.create({ connection, taskQueue: TASK_QUEUES.effects, activities }),
    ];
    const running = workers.map((worker) => worker.run());
    const closing = async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(running);
      await env.teardown();
    };
    return new TimeSkippingOffice(env, closing, records);
  }

  close(): Promise<void> {
    return this.closing();
  }

  /** Opens a record of its own, at the server's time. Its stream is also its workflow's id here. */
  async newRecord(): Promise<ScriptedRecord> {
    const record = new ScriptedRecord(`case-${this.records.size + 1}`, await this.env.currentTimeMs());
    this.records.set(record.stream, record);
    return record;
  }

  tell(record: ScriptedRecord, course: Course = record.course): Promise<void> {
    const { stream } = record;
    return poke(this.env.client.workflow, {
      workflowId: stream,
      stream,
      taskQueue: TASK_QUEUES.conducting,
      course,
    });
  }

  async ask(record: ScriptedRecord): Promise<CaseWorkflowView> {
    const answer = await this.lifecycle(record);
    if (!answer.answered) throw new Error(`The workflow did not answer: ${answer.reason}`);
    return answer.view;
  }

  /** Asks until the workflow has come where the spec expects it, which takes it a few messages; a new run has to load first. */
  async askUntil(
    record: ScriptedRecord,
    expected: (view: CaseWorkflowView) => boolean,
  ): Promise<CaseWorkflowView> {
    for (let asked = 1; ; asked++) {
      const answer = await this.lifecycle(record);
      if (answer.answered && expected(answer.view)) return answer.view;
      if (asked === 500) throw new Error(`The workflow never came there: ${JSON.stringify(answer)}`);
    }
  }

  /** The run that has the workflow's id now. */
  async runOf(record: ScriptedRecord): Promise<string> {
    return (await this.handle(record).describe()).runId;
  }

  /** Asks it to roll, and comes back with the next run. (This server loses a Query that meets a run while it passes on.) */
  async roll(record: ScriptedRecord): Promise<void> {
    const run = await this.runOf(record);
    await this.handle(record).signal(roll);
    for (let asked = 1; (await this.runOf(record)) === run; asked++)
      if (asked === 2_000) throw new Error('The workflow never rolled.');
  }

  handle({ stream }: ScriptedRecord) {
    return this.env.client.workflow.getHandle(stream);
  }

  private lifecycle({ stream }: ScriptedRecord): Promise<Lifecycle> {
    return askLifecycle(this.env.client.workflow, stream, 20_000);
  }
}
