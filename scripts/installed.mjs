import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

/** The folder that holds package.json. */
export const root = join(import.meta.dirname, '..');

/** Ends with a plain sentence if this Node is too old to run anything here. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = OLDEST_NODE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm ci` if node_modules is missing or is not what the lockfile says. Returns whether all is well. */
export function install() {
  if (isInstalled()) return true;
  console.log('Installing what package-lock.json lists …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  console.error('npm ci failed: see above. Check the connection to the npm registry and start again.');
  return false;
}

/** The path of Nx's program, as its package names it. */
export function nxProgram() {
  const folder = join(root, 'node_modules', 'nx');
  return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.nx);
}

/** Compared by content: file times say nothing after a checkout. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return false;
  return Object.entries(wanted ?? {}).every(([path, { version, link, optional, dev, peer }]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return Boolean(optional || link || (peer && !dev));
    return link === true || found.version === version;
  });
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
