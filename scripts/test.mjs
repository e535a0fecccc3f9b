import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endPrograms, runProgram } from './children.mjs';
import { install, nxProgram, requireNode, root } from './installed.mjs';

const COUNTS = /vigil counts: (\d+) passed, (\d+) failed/;
const REPORTERS = ['--reporters=default', `--reporters=${join(root, 'scripts/count-reporter.mjs')}`];

let passed = 0;
let failed = 0;
let stack;
let interrupted = false;

const env = { NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', CI: process.env.CI ?? 'true' };
const nx = (args, { onLine, forTool = [] } = {}) =>
  runProgram(process.execPath, [nxProgram(), ...args, '--output-style=static', ...forTool], {
    env: { ...env, ...stack?.environment },
    onLine,
  });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (interrupted) return;
    interrupted = true;
    console.error('Interrupted: ending what runs …');
    void endPrograms();
  });

requireNode();
try {
  if (!install()) failed += 1;
  else if (!(await step('build', ['run-many', '-t', 'build'])))
    console.error('Without a build nothing can be tested.');
  else {
    await step('types and lint', ['run-many', '-t', 'typecheck', 'lint', '--parallel=2']);
    if (!interrupted) await testAll();
  }
} catch (error) {
  failed += 1;
  console.error(error instanceof Error ? error.message : 'Something failed that cannot be named.');
} finally {
  await endPrograms();
  await stack?.end();
}
if (interrupted) failed += 1;
if (passed + failed === 0) {
  failed += 1;
  console.error('No test ran.');
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function step(name, args) {
  const well = (await nx(args)) === 0;
  if (!well) {
    failed += 1;
    console.error(`Failed: ${name}`);
  }
  return well;
}

/**
 * One PostgreSQL and one set of Temporal's programs for all projects; then the project `tests`, alone, never cached; last the
 * desk in a browser, which needs the machine for itself.
 */
async function testAll() {
  const { startTestStack } = await import(pathToFileURL(join(root, 'tests/stack/test-stack.mjs')).href);
  stack = await startTestStack((line) => console.log(line));
  await tests('libraries and apps', ['run-many', '-t', 'test', '--exclude=tests', '--parallel=2']);
  if (!interrupted) await tests('tests', ['run-many', '-t', 'test', '--projects=tests', '--skip-nx-cache']);
  if (!interrupted)
    await tests('browser', ['run-many', '-t', 'test-browser', '--projects=tests', '--skip-nx-cache']);
}

async function tests(name, args) {
  const before = failed;
  const onLine = (line) => {
    const [, ok, bad] = COUNTS.exec(line) ?? [];
    passed += Number(ok ?? 0);
    failed += Number(bad ?? 0);
  };
  const code = await nx(args, { onLine, forTool: ['--', '--passWithNoTests', ...REPORTERS] });
  if (code === 0 || failed > before) return;
  failed += 1;
  console.error(`Failed: ${name}, without saying which test`);
}
