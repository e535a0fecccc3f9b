import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { readConfiguration } from './configuration.js';
import { ledgerEnvironment } from './install/ledger-environment.js';

/** `npm run rebuild`, `export`, `verify`, `roll`: the programs of the worker, on the ledger that the environment names or on that of `npm start`. */
const root = resolve(import.meta.dirname, '../../..');
const [name = '', ...args] = process.argv.slice(2);

try {
  const configuration = readConfiguration(root);
  const entry = resolve(root, `apps/worker/dist/${name}.main.js`);
  const env = { ...configuration.environment, ...ledgerEnvironment(name, configuration) };
  const program = spawn(process.execPath, ['--enable-source-maps', entry, ...args], {
    env,
    stdio: 'inherit',
  });
  process.on('SIGINT', () => undefined);
  program.on('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Something failed that cannot be named.');
  process.exit(1);
}
