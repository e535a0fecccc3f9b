import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { withProgress } from '@vigil/standalone/parts/print';
import { benchCasePage } from './case-page-bench.js';
import { benchLag, benchWaiting } from './conducting-bench.js';
import { benchDesk } from './desk/desk-bench.js';
import { benchDue } from './due-bench.js';
import { startInstallation, type Installation } from './installation.js';
import { benchLists } from './lists-bench.js';
import { benchRebuild } from './rebuild-bench.js';
import { benchSteps } from './steps-bench.js';
import { asText, type Table } from './table.js';
import { writeManyCases } from './write-many-cases.js';

const root = resolve(import.meta.dirname, '../../..');
const results = join(root, 'tests/load/results');
const print = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const asked = process.argv.slice(2);
const options = asked.filter((word) => word.startsWith('--'));
const parts = asked.filter((word) => !word.startsWith('--'));
const IN_ONE = ['waiting', 'lag', 'steps', 'steps-away', 'lists', 'desk', 'rebuild'];
const KNOWN = [...IN_ONE, 'due'];
const counts = options.filter((word) => /^--terms=[1-9]\d*$/.test(word));
for (const word of asked)
  if (![...KNOWN, '--quick', '--profile', ...counts].includes(word)) {
    print(`npm run bench knows ${KNOWN.join(', ')}, --quick, --profile and --terms=10000; not ${word}.`);
    process.exit(2);
  }
const wants = (part: string) => parts.length === 0 || parts.includes(part);
const quick = options.includes('--quick');

const MANY = { count: 100_000, times: 60 };
const FEW = { count: 5_000, times: 10 };

mkdirSync(results, { recursive: true });
let running: Installation | undefined;
const start = async (years?: readonly number[]): Promise<Installation> => {
  await running?.end();
  running = undefined;
  running = await startInstallation(root, print, options.includes('--profile') ? results : undefined, years);
  return running;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void (running?.end() ?? Promise.resolve()).finally(() => process.exit(1)));
const tables: Table[] = [];
let failed = false;
const part = async (measure: () => Promise<Table>) => {
  const table = await measure();
  tables.push(table);
  process.stdout.write(`${asText(table)}\n`);
};
try {
  if (parts.length === 0 || IN_ONE.some((name) => parts.includes(name))) {
    const installation = await start();
    const steps = { rounds: quick ? 1 : 3, seconds: 3 };
    if (wants('waiting'))
      await part(() =>
        benchWaiting(installation, { count: quick ? 100 : 1_000, restSeconds: quick ? 5 : 20 }, print),
      );
    if (wants('lag')) await part(() => benchLag(installation, quick ? 10 : 60, print));
    if (wants('steps')) await part(() => benchSteps(installation, { ...steps, away: false }, print));
    if (parts.length === 0 || ['steps-away', 'lists', 'desk', 'rebuild'].some(wants)) {
      await installation.takeTemporalAway();
      if (wants('steps-away')) await part(() => benchSteps(installation, { ...steps, away: true }, print));
      const { count, times } = quick ? FEW : MANY;
      if (wants('lists') || wants('desk'))
        await withProgress(print, `Writing ${count} cases`, () => writeManyCases(installation, count));
      if (wants('lists')) {
        await part(() => benchLists(installation, { count, times }));
        await part(() => benchCasePage(installation, times));
      }
      if (wants('desk'))
        for await (const table of benchDesk(root, installation, { times: quick ? 2 : 8, results }, print))
          await part(() => Promise.resolve(table));
      if (wants('rebuild')) await part(() => benchRebuild(root, installation, quick ? 200 : 6_000, print));
    }
  }
  if (wants('due')) {
    const terms = Number(counts.at(-1)?.split('=')[1] ?? (quick ? 200 : 10_000));
    // In an office of its own, since one with report periods refuses terms of seconds.
    const installation = await start([]);
    await part(() => benchDue(installation, terms, print));
  }
} catch (error) {
  failed = true;
  print(error instanceof Error ? (error.stack ?? error.message) : 'The bench failed.');
} finally {
  await running?.end();
}
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, node ${process.versions.node}`;
writeFileSync(join(results, 'last.txt'), [`# Bench (${machine})`, '', ...tables.map(asText)].join('\n'));
process.exit(failed ? 1 : 0);
