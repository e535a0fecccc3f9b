import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import { rebuild } from '@vigil/ledger/rebuild';
import { rebuildDeparted } from '@vigil/ledger/rebuild-departed';
import { readRebuildConfiguration } from './programs/configuration.js';
import { startFoldingThreads } from './programs/folding-threads.js';
import { rebuildParts } from './programs/rebuild-parts.js';
import { runProgram } from './programs/run-program.js';

const entry = fileURLToPath(import.meta.resolve('./fold.main.js'));
const EVERY_MS = 1_000;

await runProgram('rebuild', async () => {
  const configuration = readRebuildConfiguration();
  const { ledger, close } = await rebuildParts(configuration);
  const threads = startFoldingThreads(entry, configuration, availableParallelism());
  const since = performance.now();
  const pace = (events: number) => Math.round((events / (performance.now() - since)) * 1_000);
  let saidAt = since;
  try {
    const { streams, events, erased } = await rebuild(ledger, CASE_DECIDER, {
      hands: threads.hands,
      onProgress: (folded) => {
        if (performance.now() - saidAt < EVERY_MS) return;
        saidAt = performance.now();
        process.stderr.write(`${folded} events folded, ${pace(folded)} a second\n`);
      },
    });
    const { streams: cycles } = await rebuildDeparted(ledger);
    process.stdout.write(
      `The lists are folded anew from ${events} events of ${streams} cases, ${pace(events)} events a second, ` +
        `and what left with reports from ${cycles} report cycles` +
        `${erased > 0 ? `; ${erased} erased cases are shown no more` : ''}.\n`,
    );
    return 0;
  } finally {
    await threads.end();
    await close();
  }
});
