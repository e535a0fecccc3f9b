import type { Client } from '@temporalio/client';
import { TASK_QUEUES, UPKEEP_IDS } from '@vigil/workflows/contract';
import { ensureReconcileSchedule, ensureSweepSchedule } from '@vigil/workflows/schedule';
import type { Log } from './log.js';
import { startLoop, type Running } from './loop.js';

/**
 * Makes sure every minute that the Schedules of the reconciler and of the daily sweep exist. Where it was missing, as after Temporal lost its store, the
 * reconciler begins at once.
 *
 * @param everyMs how often the reconciler begins, in ms
 */
export function keepSchedules(client: Client, everyMs: number, log: Log): Running {
  const pass = async () => {
    const taskQueue = TASK_QUEUES.conducting;
    const made = await ensureReconcileSchedule(client.schedule, { taskQueue, everyMs });
    if (made === 'created') await client.schedule.getHandle(UPKEEP_IDS.schedule).trigger();
    await ensureSweepSchedule(client.schedule, { taskQueue, everyMs: DAY_MS });
    return false;
  };
  return startLoop({ name: 'keeping the Schedules', everyMs: EVERY_MS, log, pass });
}

const EVERY_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
