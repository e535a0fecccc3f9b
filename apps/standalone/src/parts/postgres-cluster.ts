import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import type { Print } from './print.js';
import { commandLine } from './process-mark.js';
import { canReach, postgresUser, type SystemUser } from './system-user.js';
import { runTool } from './tool.js';

export const SUPERUSER = 'postgres';
const ROOM_FOR_ROOT = '/var/lib/vigil';
const INITIALISING = 120_000;

/** A PostgreSQL cluster on disk, ready to be served. */
export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly folder: string;
  readonly user: SystemUser | undefined;
  readonly password: string;
}

/**
 * The cluster of a data folder, created on the first start. Where we are root and PostgreSQL's user can't reach the
 * data folder, it lies in /var/lib/vigil under a name derived from the data folder's path.
 */
export async function prepareCluster(dataFolder: string, print: Print): Promise<Cluster> {
  const user = postgresUser(print);
  const home = homeFor(dataFolder, user);
  mkdirSync(home, { recursive: true });
  if (user) chownSync(home, user.uid, user.gid);
  const binaries = await postgresBinaries(user, home);
  const folder = join(home, 'cluster');
  const password = passwordOf(dataFolder, existsSync(folder));
  if (existsSync(folder)) forgetForeignPid(folder);
  else await initialise({ binaries, folder, user, password }, home, print);
  return { binaries, folder, user, password };
}

/** Removes what lies outside the data folder itself, before the data folder is deleted. */
export function removeCluster(dataFolder: string): void {
  rmSync(roomForRoot(dataFolder), { recursive: true, force: true });
  rmSync(join(dataFolder, 'postgres'), { recursive: true, force: true });
}

function homeFor(dataFolder: string, user: SystemUser | undefined): string {
  const inside = join(dataFolder, 'postgres');
  if (!user) return inside;
  return canReach(user, dataFolder) ? inside : roomForRoot(dataFolder);
}

const roomForRoot = (dataFolder: string): string =>
  join(ROOM_FOR_ROOT, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12));

function passwordOf(dataFolder: string, clusterExists: boolean): string {
  const file = join(dataFolder, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (clusterExists)
    throw new Error(
      `${file} is missing: nobody can sign in to this database. Put the file back from a copy.`,
    );
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function initialise(cluster: Cluster, home: string, print: Print): Promise<void> {
  const { binaries, folder, user, password } = cluster;
  print('Making a database cluster …');
  const fresh = `${folder}.new`; // renamed when complete, so that an interrupted start leaves none half made
  const secret = join(home, 'initial-password');
  rmSync(fresh, { recursive: true, force: true });
  rmSync(secret, { force: true });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user) chownSync(secret, user.uid, user.gid);
  try {
    const names = ['--pgdata', fresh, '--username', SUPERUSER, '--pwfile', secret, '--auth', 'scram-sha-256'];
    const locale = [
      '--encoding',
      'UTF8',
      '--locale',
      'C',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
    ];
    await runTool(binaries.initdb, [...names, ...locale], {
      env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' },
      forAtMost: INITIALISING,
      cwd: home,
      ...(user && { user }),
    });
  } finally {
    rmSync(secret, { force: true });
  }
  chmodSync(fresh, 0o700);
  renameSync(fresh, folder);
}

/**
 * After a kill `postmaster.pid` names a process that is gone; PostgreSQL minds only if that id now belongs to another
 * program, which in containers is common. A running PostgreSQL is left alone: it answers for itself.
 */
function forgetForeignPid(folder: string): void {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const command = commandLine(pid);
  if (command !== undefined && !command.includes('postgres')) rmSync(file);
}
