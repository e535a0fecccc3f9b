import type { WorkflowClient } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';

/**
 * Fetches the history of a workflow as JSON, to be kept and replayed. Payloads stay as they are stored: sealed by the
 * codec, if the installation has one. It is protobuf's own JSON form, instants in seconds and nanos, not the one of
 * Temporal's page: the SDK's functions for that one need a single copy of protobufjs in the whole installation.
 *
 * @param runId a run of it; the latest without
 * @throws WorkflowNotFoundError if there is no such workflow or run
 */
export async function fetchHistory(
  client: WorkflowClient,
  workflowId: string,
  runId?: string,
): Promise<string> {
  const history = form.fromObject(await client.getHandle(workflowId, runId).fetchHistory());
  return JSON.stringify(form.toObject(history, { longs: String, enums: String, bytes: String }), null, 1);
}

/** Reads what `fetchHistory` wrote, for `Worker.runReplayHistories`. */
export function readHistory(json: string): History {
  return form.fromObject(JSON.parse(json) as Record<string, unknown>);
}

const form = proto.temporal.api.history.v1.History;
