import { CancellationScope, proxyActivities, sleep } from '@temporalio/workflow';
import type { Digest, Digests } from './contract.js';

const { sendDigest } = proxyActivities<Digests>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 seconds',
  retry: { maximumInterval: '1 minute' },
});

/** Waits for the morning, then sends one colleague the one mail of the day. It ends by that, never by a click in Temporal's page. */
export function digestWorkflow(digest: Digest): Promise<void> {
  return CancellationScope.nonCancellable(async () => {
    await sleep(Math.max(1, digest.dueAt - Date.now()));
    await sendDigest(digest);
  });
}
