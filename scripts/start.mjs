import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './installed.mjs';

console.log('Building what changed …');
build();

const vigil = spawn(process.execPath, ['--enable-source-maps', join(root, 'apps/standalone/dist/main.js')], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
// The terminal sends ctrl-C to both of us; Vigil ends its parts in order, and we wait for it.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => vigil.kill(signal));
vigil.on('exit', (code) => process.exit(code ?? 1));
