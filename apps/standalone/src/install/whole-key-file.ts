import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { createKeyFile, KeyFileUnusable, readKeyFile } from '@vigil/vault/key-file';
import { MASTER_CLASSES } from '@vigil/vault/master-keys';

/**
 * The key file of an installation, made on its first start. Throws KeyFileUnusable if the vault's keys are wrapped by masters that
 * are not in it: another file would open nothing, and seal what the right one can't open.
 *
 * @param vault a URL of the vault's database, as the superuser
 */
export async function wholeKeyFile(path: string, vault: string): Promise<string> {
  const needed = await mastersOf(vault);
  if (!existsSync(path)) {
    if (needed.length > 0)
      throw new KeyFileUnusable(
        `The key file ${path} is missing, and this installation is sealed with it. Put it back from where you keep it.`,
      );
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await createKeyFile(path);
    return path;
  }
  const masters = await readKeyFile(path);
  const held = new Set(MASTER_CLASSES.flatMap((name) => masters.all(name)).map(({ id }) => id));
  if (needed.some((id) => !held.has(id)))
    throw new KeyFileUnusable(
      `The key file ${path} is not the one that this installation is sealed with. Put that one in its place.`,
    );
  return path;
}

async function mastersOf(vault: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: vault });
  await client.connect();
  try {
    const { rows } = await client.query<{ master: string }>(
      'SELECT DISTINCT master FROM vault.data_key WHERE destroyed_at IS NULL',
    );
    return rows.map(({ master }) => master);
  } finally {
    await client.end();
  }
}
