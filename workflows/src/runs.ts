import { WorkflowNotFoundError, type WorkflowClient } from '@temporalio/client';

/**
 * Whether a run of this workflow is under way. A Query does not tell: it is answered from the history of one that was ended, too.
 *
 * @param timeoutMs how long Temporal may take, in ms
 * @throws the client's ServiceError when Temporal can't be reached in time
 */
export async function runs(client: WorkflowClient, workflowId: string, timeoutMs = 5_000): Promise<boolean> {
  try {
    const handle = client.getHandle(workflowId);
    const { status } = await client.withDeadline(Date.now() + timeoutMs, () => handle.describe());
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}
