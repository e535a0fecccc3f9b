import { execFileSync, spawnSync } from 'node:child_process';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * The user that PostgreSQL runs as: undefined (ourselves) unless we are root, as whom it refuses to run; then the
 * system's user `postgres`, which is created where it is missing.
 */
export function postgresUser(print: (line: string) => void): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  print(`PostgreSQL does not run as root: creating the system user ${NAME} …`);
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], { stdio: 'ignore' });
  } catch (cause) {
    const remedy = `Create a user named ${NAME}, start as an ordinary user, or set DATABASE_URL.`;
    throw new Error(`PostgreSQL does not run as root, and no user could be created for it. ${remedy}`, {
      cause,
    });
  }
  const created = lookUp();
  if (!created)
    throw new Error(`The user ${NAME} was created but cannot be found. Start as an ordinary user.`);
  return created;
}

/** Whether a user can reach a file or folder, which every folder above it must allow. */
export function canReach(user: SystemUser, path: string): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], {
    ...user,
    stdio: 'ignore',
    cwd: '/',
  });
  return status === 0;
}

function lookUp(): SystemUser | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
