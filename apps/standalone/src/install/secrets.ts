import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { copyKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES, type VigilProcess } from '@vigil/vault/process-classes';
import type { Passwords } from './install.js';

const roles = z.strictObject({ api: z.string(), conducting: z.string(), effects: z.string() });
const file = z.strictObject({ ledger: roles, vault: roles });

/** The names of the two databases that `npm start` makes. */
export const DATABASES = { ledger: 'vigil', vault: 'vigil_vault' } as const;

/** The passwords of the database roles, made on first start and kept beside the data, mode 0600. */
export function rolePasswords(folder: string): Passwords {
  const path = join(folder, 'role-passwords.json');
  if (existsSync(path)) return file.parse(JSON.parse(readFileSync(path, 'utf8')));
  const made = { ledger: fresh(), vault: fresh() };
  writeFileSync(path, JSON.stringify(made, undefined, 2), { mode: 0o600, flag: 'wx' });
  return made;
}

/**
 * A key file for each process, in a folder of its own, with no other keys than it may hold; made anew from the whole one, so that
 * they follow when that changes.
 */
export async function processKeyFiles(
  whole: string,
  folderOf: (process: VigilProcess) => string,
): Promise<Readonly<Record<VigilProcess, string>>> {
  const copied = async (process: VigilProcess) => {
    const path = join(folderOf(process), 'keys.json');
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await copyKeyFile(whole, path, PROCESS_CLASSES[process]);
    return path;
  };
  return {
    api: await copied('api'),
    conducting: await copied('conducting'),
    effects: await copied('effects'),
  };
}

const fresh = () => ({ api: secret(), conducting: secret(), effects: secret() });
const secret = () => randomBytes(24).toString('base64url');
