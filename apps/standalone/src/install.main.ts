import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VigilProcess } from '@vigil/vault/process-classes';
import { enrolFirstAdministrator } from './install/first-administrator.js';
import { readInstallConfiguration } from './install/configuration.js';
import { databasesOf } from './install/install.js';
import { prepare } from './install/prepare.js';

/** Installs Vigil at work, or brings an installation up to this version: see docs/runbook.md. Ends with 0, or 1 and why. */
const print = (line: string): void => {
  console.log(line);
};

try {
  const { superuser, secrets, databases, administrator } = readInstallConfiguration();
  const folder = resolve(secrets);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const folderOf = (process: VigilProcess) => join(folder, process);
  const root = resolve(import.meta.dirname, '../../..');
  const prepared = await prepare(
    { root, superuser, databases, passwords: folder, keyFile: join(folder, 'master-keys.json'), folderOf },
    print,
  );
  for (const process of ['api', 'conducting', 'effects'] as const) {
    const lines = Object.entries(databasesOf(prepared, process)).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folderOf(process), 'databases.env'), lines.join(''), { mode: 0o600 });
  }
  if (administrator) {
    const { ledger, vault, keys } = prepared;
    const at = { ledgerUrl: ledger.conducting, vaultUrl: vault.conducting, keyFile: keys.conducting };
    await enrolFirstAdministrator(at, { id: 'u_administrator', ...administrator });
  }
  print(
    `Vigil is installed. ${folder} has a folder for each process, with its keys and the addresses of its databases. ` +
      'Keep a copy of master-keys.json where neither the databases nor their backups are: without it nothing can be read.',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Something failed that cannot be named.');
  process.exit(1);
}
