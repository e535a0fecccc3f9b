import type { WorkflowClient } from '@temporalio/client';
import { TASK_QUEUES, WORKFLOW_TYPES, type Digest } from './contract.js';

/**
 * Makes sure that a workflow waits to send a digest. One that is under way is left alone.
 *
 * @param id a keyed hash of colleague and day: it tells neither
 * @throws the client's ServiceError when Temporal can't be reached or refuses
 */
export async function startDigest(client: WorkflowClient, id: string, digest: Digest): Promise<void> {
  await client.start(WORKFLOW_TYPES.digest, {
    workflowId: id,
    taskQueue: TASK_QUEUES.conducting,
    args: [digest],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
}
