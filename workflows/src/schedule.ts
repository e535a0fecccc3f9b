import { ScheduleAlreadyRunning, type ScheduleClient, type ScheduleOptions } from '@temporalio/client';
import { UPKEEP_IDS, WORKFLOW_TYPES } from './contract.js';

export interface Regularly {
  readonly taskQueue: string;
  /** How often a pass over everything begins, in ms. A pass under way is not joined by a second one. */
  readonly everyMs: number;
}

/** What `ensure…` had to do. */
export type Ensured = 'created' | 'kept' | 'changed';

/** Makes sure that Temporal starts the reconciler regularly; see `ensureSchedule`. */
export const ensureReconcileSchedule = (client: ScheduleClient, regularly: Regularly): Promise<Ensured> =>
  ensureSchedule(client, RECONCILER, regularly);

/** Makes sure that Temporal starts the sweep of unnamed boxes regularly; see `ensureSchedule`. */
export const ensureSweepSchedule = (client: ScheduleClient, regularly: Regularly): Promise<Ensured> =>
  ensureSchedule(client, SWEEP, regularly);

interface Scheduled {
  readonly scheduleId: string;
  readonly workflowType: string;
  readonly workflowId: string;
}
const RECONCILER: Scheduled = {
  scheduleId: UPKEEP_IDS.schedule,
  workflowType: WORKFLOW_TYPES.reconcile,
  workflowId: UPKEEP_IDS.reconcile,
};
const SWEEP: Scheduled = {
  scheduleId: UPKEEP_IDS.sweepSchedule,
  workflowType: WORKFLOW_TYPES.sweep,
  workflowId: UPKEEP_IDS.sweep,
};

/**
 * It may be called as often as one likes, by several processes. A Schedule of another interval or task queue is set right; whether
 * an operator paused it is left as it is. The time-skipping test server has no Schedules.
 *
 * @throws the client's ServiceError when Temporal can't be reached or refuses
 */
async function ensureSchedule(
  client: ScheduleClient,
  { scheduleId, workflowType, workflowId }: Scheduled,
  { taskQueue, everyMs }: Regularly,
): Promise<Ensured> {
  const wanted = {
    spec: { intervals: [{ every: everyMs }] },
    action: {
      type: 'startWorkflow',
      workflowType,
      workflowId,
      taskQueue,
      args: [],
    },
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
  } satisfies Omit<ScheduleOptions, 'scheduleId'>;

  try {
    await client.create({ scheduleId, ...wanted });
    return 'created';
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }

  const handle = client.getHandle(scheduleId);
  const { spec, action } = await handle.describe();
  const intervals = spec.intervals ?? [];
  const same = intervals.length === 1 && intervals[0]?.every === everyMs && action.taskQueue === taskQueue;
  if (same) return 'kept';
  await handle.update(({ state }) => ({ ...wanted, state }));
  return 'changed';
}
