import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './installed.mjs';

build();

// npm changes into the root; files are named from where the person stands.
const program = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'apps/standalone/dist/ledger.main.js'), ...process.argv.slice(2)],
  { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' },
);
process.on('SIGINT', () => undefined);
program.on('exit', (code) => process.exit(code ?? 1));
