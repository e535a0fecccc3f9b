import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { sealingOf } from '@vigil/ledger/sealing-of';
import { steady } from '@vigil/ledger/steady';
import { CONNECTING } from '@vigil/vault/connecting';
import { readKeyFile } from '@vigil/vault/key-file';
import { Pool } from 'pg';
import type { RebuildConfiguration } from './configuration.js';

export interface RebuildParts {
  readonly ledger: Pick<LedgerParts, 'pool' | 'sealer' | 'tokens'>;
  readonly close: () => Promise<void>;
}

/** The ledger for a rebuild, or for a thread of one, which loads no more than it needs: keys of facts and tokens alone. The caller closes it. */
export async function rebuildParts({
  ledgerUrl,
  vaultUrl,
  keyFile,
}: RebuildConfiguration): Promise<RebuildParts> {
  const masters = await readKeyFile(keyFile, ['facts', 'tokens']);
  const pool = steady(new Pool({ connectionString: ledgerUrl, max: CONNECTIONS, ...CONNECTING }));
  const vault = steady(new Pool({ connectionString: vaultUrl, max: CONNECTIONS, ...CONNECTING }));
  const { sealer, tokens } = sealingOf(vault, masters, () => Date.now());
  return {
    ledger: { pool, sealer, tokens },
    close: async () => {
      await Promise.all([pool.end(), vault.end()]);
    },
  };
}

/** One beside each of the shares that are folded at once. */
const CONNECTIONS = 3;
