import { spawnSync } from 'node:child_process';
import { install, nxProgram, requireNode, root } from './installed.mjs';

/** Installs and builds what is missing or changed, or ends with a plain sentence. Says nothing on standard output. */
export function build() {
  requireNode();
  if (!install()) process.exit(1);
  const args = [nxProgram(), 'run-many', '-t', 'build', '--output-style=static'];
  const built = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (built.status === 0) return;
  console.error(built.stdout, built.stderr);
  console.error('The build failed: see above.');
  process.exit(1);
}
