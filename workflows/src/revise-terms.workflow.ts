import { continueAsNew, proxyActivities, setCurrentDetails, sleep, workflowInfo } from '@temporalio/workflow';
import type { TermsRevision, TermsRevisionPage } from './contract.js';

const { reviseTerms } = proxyActivities<TermsRevision>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { maximumInterval: '1 minute' },
});

/** How far a revision has come: in which of its two passes, after which stream, with how many cases moved. */
export interface Revision extends TermsRevisionPage {
  readonly pass: 1 | 2;
  readonly moved: number;
}

/**
 * Moves the running terms of all open cases after the office adopted other terms or holidays, page by page. A step that was
 * begun by the old ones may be recorded behind the first pass: a second one, a while later, finds it.
 *
 * @param from the version of the office that adopted them, and where to begin
 * @returns how many cases had terms that moved
 */
export async function reviseTermsWorkflow(from: Revision): Promise<Revision> {
  const { policy } = from;
  let { pass, cursor, moved } = from;
  for (;;) {
    const page = await reviseTerms.executeWithOptions({ summary: `pass ${pass}, ${moved} moved` }, [
      { policy, cursor },
    ]);
    cursor = page.cursor;
    moved += page.moved;
    setCurrentDetails(`pass ${pass}: ${moved} cases moved`);
    if (cursor === null && pass === 2) return { policy, pass, cursor, moved };
    if (cursor === null) {
      pass = 2;
      await sleep('1 minute');
    }
    if (workflowInfo().continueAsNewSuggested)
      await continueAsNew<typeof reviseTermsWorkflow>({ policy, pass, cursor, moved });
  }
}
