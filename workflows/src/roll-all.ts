import type { WorkflowClient } from '@temporalio/client';
import { TASK_QUEUES, UPKEEP_IDS, WORKFLOW_TYPES } from './contract.js';

/**
 * Asks the workflow of each open stream to pass on to a new run, as after a release whose conductor differs, and waits until all
 * were asked. A roll that is under way is joined.
 *
 * @returns how many were asked
 * @throws the client's ServiceError when Temporal can't be reached or refuses
 */
export async function rollAll(client: WorkflowClient): Promise<number> {
  const { rolled } = await client.execute<(from?: never) => Promise<{ readonly rolled: number }>>(
    WORKFLOW_TYPES.roll,
    {
      workflowId: UPKEEP_IDS.roll,
      taskQueue: TASK_QUEUES.conducting,
      args: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    },
  );
  return rolled;
}
