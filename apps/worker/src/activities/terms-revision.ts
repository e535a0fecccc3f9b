import { Context } from '@temporalio/activity';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { termsMove } from '@vigil/domain/case/terms/revised-terms';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import { execute } from '@vigil/ledger/execute';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { load } from '@vigil/ledger/load';
import { openStreams } from '@vigil/ledger/told';
import type { TermsRevision } from '@vigil/workflows/contract';
import { eachAtMost } from '../at-most.js';
import type { ConductingParts } from '../parts.js';

/**
 * Gives ReviseTerms, in the office's name, to each open case of a page whose terms move. Its id is made of the case, its version
 * and the office's: done again, it is answered again, or finds that nothing moves any more.
 */
export const termsRevision = ({ ledger }: Pick<ConductingParts, 'ledger'>): TermsRevision => ({
  async reviseTerms({ policy, cursor }) {
    const streams = await openStreams(ledger, cursor, PAGE);
    const cases = streams.filter(({ stream }) => stream.startsWith('case/'));
    let moved = 0;
    await eachAtMost(AT_ONCE, cases, async ({ stream }) => {
      Context.current().heartbeat();
      if (await revised(ledger, stream, policy)) moved += 1;
    });
    return { cursor: streams.length < PAGE ? null : (streams.at(-1)?.stream ?? null), moved };
  },
});

async function revised(ledger: LedgerParts, stream: string, policy: number): Promise<boolean> {
  const loaded = await load(ledger, CASE_DECIDER, stream);
  if (!loaded) return false;
  const { state: office } = await ledger.office.current(ledger.pool);
  const now = ledger.now();
  const moment = { recordedAt: now, effectiveAt: now, office, elsewhere: [] };
  if (!termsMove(loaded.state, moment)) return false;
  const payload = { policy };
  const outcome = await execute(ledger, {
    decider: CASE_DECIDER,
    stream,
    command: {
      type: 'ReviseTerms',
      payload,
      actor: { origin: 'stream', stream: OFFICE_STREAM },
      commandId: ledger.tokens.commandId(
        OFFICE_STREAM,
        'ReviseTerms',
        `${stream}/${loaded.version}/${policy}`,
      ),
      causationId: null,
    },
    fingerprint: ledger.tokens.fingerprint(payload),
  });
  return outcome.outcome === 'recorded';
}

const PAGE = 100;
const AT_ONCE = 4;
