import { ledgerDataSource } from '@vigil/ledger/data-source';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { readKeyFile } from '@vigil/vault/key-file';
import { Pool } from 'pg';
import type { RebuildConfiguration } from './configuration.js';

/** The ledger for a rebuild, or for a thread of one: keys of facts and tokens alone. The caller closes it. */
export async function rebuildParts({
  ledgerUrl,
  vaultUrl,
  keyFile,
}: RebuildConfiguration): Promise<{ readonly ledger: LedgerParts; readonly close: () => Promise<void> }> {
  const masters = await readKeyFile(keyFile, ['facts', 'tokens']);
  const source = await ledgerDataSource(ledgerUrl, CONNECTIONS).initialize();
  const vault = new Pool({ connectionString: vaultUrl, max: CONNECTIONS });
  return {
    ledger: ledgerOf({ source, vault }, masters, () => Date.now()).ledger,
    close: async () => {
      await Promise.all([source.destroy(), vault.end()]);
    },
  };
}

/** One beside each of the shares that are folded at once. */
const CONNECTIONS = 3;
