import { continueAsNew, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { Page, Upkeep } from './contract.js';

const { reconcile, sendRoll, sweep } = proxyActivities<Upkeep>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { maximumInterval: '1 minute' },
});

/** How far a pass over all open streams has come. A run that grows long hands it to the next. */
export interface Reconciliation extends Page {
  readonly checked: number;
  readonly healed: number;
}

/**
 * Makes sure that each open stream has one running workflow whose course equals the ledger's, page by page.
 * Started by a Temporal Schedule; a pass that is still under way is not joined by a second one.
 *
 * @returns how many streams were looked at, and how many of them had to be told
 */
export async function reconcileWorkflow(
  from: Reconciliation = { cursor: null, checked: 0, healed: 0 },
): Promise<Reconciliation> {
  let { cursor, checked, healed } = from;
  do {
    const page = await reconcile.executeWithOptions({ summary: `after ${checked} streams` }, [{ cursor }]);
    cursor = page.cursor;
    checked += page.checked;
    healed += page.healed;
    setCurrentDetails(`${checked} streams checked, ${healed} healed`);
    if (cursor !== null && workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof reconcileWorkflow>({ cursor, checked, healed });
    }
  } while (cursor !== null);
  return { cursor, checked, healed };
}

/** How far a sweep over all boxes has come. */
export interface Sweeping extends Page {
  readonly looked: number;
  readonly swept: number;
}

/**
 * Deletes, page by page, the sealed texts and identities that no event names a day after they were offered: those of refused
 * commands. Started by a Temporal Schedule, once a day.
 *
 * @returns how many boxes were looked at, and how many of them went
 */
export async function sweepWorkflow(
  from: Sweeping = { cursor: null, looked: 0, swept: 0 },
): Promise<Sweeping> {
  let { cursor, looked, swept } = from;
  do {
    const page = await sweep.executeWithOptions({ summary: `after ${looked} boxes` }, [{ cursor }]);
    cursor = page.cursor;
    looked += page.looked;
    swept += page.swept;
    setCurrentDetails(`${looked} boxes looked at, ${swept} swept`);
    if (cursor !== null && workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof sweepWorkflow>({ cursor, looked, swept });
    }
  } while (cursor !== null);
  return { cursor, looked, swept };
}

/** How far a roll over all open streams has come. */
export interface Rolling extends Page {
  readonly rolled: number;
}

/**
 * Asks the workflow of each open stream to pass on to a new run, page by page, as after a release.
 *
 * @returns how many were asked
 */
export async function rollWorkflow(from: Rolling = { cursor: null, rolled: 0 }): Promise<Rolling> {
  let { cursor, rolled } = from;
  do {
    const page = await sendRoll.executeWithOptions({ summary: `after ${rolled} streams` }, [{ cursor }]);
    cursor = page.cursor;
    rolled += page.rolled;
    setCurrentDetails(`${rolled} streams asked to roll`);
    if (cursor !== null && workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof rollWorkflow>({ cursor, rolled });
    }
  } while (cursor !== null);
  return { cursor, rolled };
}
