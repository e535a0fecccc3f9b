import { join } from 'node:path';
import type { VigilProcess } from '@vigil/vault/process-classes';
import type { Print } from '../parts/print.js';
import { inDatabase, install, type Installed } from './install.js';
import { rebuildLists } from './rebuild-lists.js';
import { processKeyFiles, rolePasswords } from './secrets.js';
import { wholeKeyFile } from './whole-key-file.js';

export interface Preparation {
  /** The repository, or the folder of the image: its built programs are called. */
  readonly root: string;
  /** A URL of the server's superuser, to any database. */
  readonly superuser: string;
  readonly databases: { readonly ledger: string; readonly vault: string };
  /** The folder where the passwords of the database roles are kept. */
  readonly passwords: string;
  /** The path of the whole key file, made if there is none. */
  readonly keyFile: string;
  /** Where a process finds the copy with its own keys, as `keys.json`. */
  readonly folderOf: (process: VigilProcess) => string;
}

export interface Prepared extends Installed {
  /** The key file of each process. */
  readonly keys: Readonly<Record<VigilProcess, string>>;
}

/**
 * Makes what Vigil's processes need before they start: keys, databases, roles, tables; brings those of an older version up to this
 * one, and rebuilds the lists if that changed their tables. Safe to repeat. No process of Vigil may run meanwhile, since an older
 * one would write what the new tables do not hold. Throws KeyFileUnusable if the key file is not the one of this installation.
 */
export async function prepare(preparation: Preparation, print: Print): Promise<Prepared> {
  const { root, superuser, databases, folderOf } = preparation;
  const installed = await install(superuser, databases, rolePasswords(preparation.passwords));
  const whole = await wholeKeyFile(preparation.keyFile, inDatabase(superuser, databases.vault));
  const keys = await processKeyFiles(whole, folderOf);
  if (installed.listsAreStale)
    await rebuildLists(
      {
        entry: join(root, 'apps/worker/dist/rebuild.main.js'),
        env: {
          LEDGER_DATABASE_URL: inDatabase(superuser, databases.ledger),
          VAULT_DATABASE_URL: installed.vault.conducting,
          KEY_FILE: keys.conducting,
        },
      },
      print,
    );
  return { ...installed, keys };
}
