import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import type { reviseTermsWorkflow } from '@vigil/workflows/revise-terms.workflow';
import { TASK_QUEUES, termsRevisionId, WORKFLOW_TYPES } from '@vigil/workflows/contract';
import type { Log } from './log.js';
import { startLoop, type Running } from './loop.js';

export interface TermsRevisingParts {
  readonly ledger: Pick<LedgerParts, 'pool' | 'office'>;
  readonly client: Client;
  readonly log: Log;
}

/**
 * Sees that the office adopted other terms or holidays, and starts their revision: one workflow for each version of the office,
 * however many workers see it and however often. While Temporal is away it goes on trying.
 */
export function startTermsRevising(parts: TermsRevisingParts): Running {
  let seen = 0;
  return startLoop({
    name: 'the revision of terms',
    everyMs: EVERY_MS,
    log: parts.log,
    pass: async () => {
      const { state } = await parts.ledger.office.current(parts.ledger.pool);
      if (state.termsSetAt > seen) await start(parts.client, state.termsSetAt);
      seen = state.termsSetAt;
      return false;
    },
  });
}

async function start(client: Client, policy: number): Promise<void> {
  try {
    await client.workflow.start<typeof reviseTermsWorkflow>(WORKFLOW_TYPES.reviseTerms, {
      workflowId: termsRevisionId(policy),
      taskQueue: TASK_QUEUES.conducting,
      args: [{ policy, cursor: null, pass: 1, moved: 0 }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

const EVERY_MS = 2_000;
