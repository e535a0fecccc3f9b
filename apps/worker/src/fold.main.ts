import { parentPort, workerData } from 'node:worker_threads';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { foldShare } from '@vigil/ledger/fold-share';
import type { RebuildConfiguration } from './programs/configuration.js';
import type { ShareAnswered, ShareAsked } from './programs/folding-threads.js';
import { rebuildParts } from './programs/rebuild-parts.js';

/** A thread of `rebuild.main.ts`: folds the shares that it is given. */
const { ledger } = await rebuildParts(workerData as RebuildConfiguration);

parentPort?.on('message', ({ id, streams }: ShareAsked) => {
  const answer = (said: ShareAnswered) => parentPort?.postMessage(said);
  foldShare(ledger, CASE_DECIDER, streams).then(
    (folded) => answer({ id, folded }),
    (error: unknown) => {
      const { name, message } = error as Error;
      answer({ id, failed: { name, message } });
    },
  );
});
