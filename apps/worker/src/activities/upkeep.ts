import { Context } from '@temporalio/activity';
import { WorkflowNotFoundError } from '@temporalio/client';
import { openDigests } from '@vigil/ledger/digests';
import { openStreams } from '@vigil/ledger/told';
import { roll, type Upkeep } from '@vigil/workflows/contract';
import { askLifecycle } from '@vigil/workflows/poke';
import { runs } from '@vigil/workflows/runs';
import { eachAtMost } from '../at-most.js';
import { awaitMorning } from '../digest-queue.js';
import type { ConductingParts } from '../parts.js';

type UpkeepParts = Pick<ConductingParts, 'ledger' | 'client' | 'teller'>;

/**
 * Looks through all open streams, page by page: each must have one running workflow that knows what the ledger records. The
 * others are told the news, which starts those that do not run. So must each digest that has not gone out.
 */
export const upkeep = (parts: UpkeepParts): Pick<Upkeep, 'reconcile' | 'sendRoll'> => ({
  async reconcile({ cursor }) {
    if (cursor === null) await awaitMornings(parts);
    const streams = await openStreams(parts.ledger, cursor, PAGE);
    let healed = 0;
    await eachAtMost(AT_ONCE, streams, async ({ stream, version }) => {
      Context.current().heartbeat();
      if (await knows(parts, stream, version)) return;
      await parts.teller.tell(stream);
      healed += 1;
    });
    return { cursor: nextCursor(streams), checked: streams.length, healed };
  },

  async sendRoll({ cursor }) {
    const streams = await openStreams(parts.ledger, cursor, PAGE);
    let rolled = 0;
    await eachAtMost(AT_ONCE, streams, async ({ stream }) => {
      Context.current().heartbeat();
      if (await asked(parts, stream)) rolled += 1;
    });
    return { cursor: nextCursor(streams), rolled };
  },
});

/** Each digest that has not gone out has a workflow that waits to send it: also after Temporal lost its store. */
async function awaitMornings(parts: UpkeepParts): Promise<void> {
  await eachAtMost(AT_ONCE, await openDigests(parts.ledger, DIGESTS), async (digest) => {
    Context.current().heartbeat();
    await awaitMorning(parts, digest);
  });
}

/** Whether the stream's workflow runs, and knows that version or a later one. */
async function knows({ ledger, client }: UpkeepParts, stream: string, version: number): Promise<boolean> {
  const workflowId = ledger.tokens.workflowId(stream);
  if (!(await runs(client.workflow, workflowId, PATIENCE_MS))) return false;
  const answer = await askLifecycle(client.workflow, workflowId, PATIENCE_MS);
  return answer.answered && answer.view.version >= version;
}

/** Asks a stream's workflow to roll; false if none runs: it would begin with the new code anyway. */
async function asked({ ledger, client }: UpkeepParts, stream: string): Promise<boolean> {
  try {
    await client.workflow.getHandle(ledger.tokens.workflowId(stream)).signal(roll);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

const nextCursor = (streams: readonly { readonly stream: string }[]): string | null =>
  streams.length < PAGE ? null : (streams.at(-1)?.stream ?? null);

const PAGE = 100;
/** More than an office has colleagues: those that are left come with the next pass. */
const DIGESTS = 2_000;
const AT_ONCE = 8;
/** Below the thirty seconds after which a page without a heartbeat counts as lost. */
const PATIENCE_MS = 5_000;
