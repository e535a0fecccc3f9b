import { ledgerDataSource, poolOf } from '@vigil/ledger/data-source';
import { steady } from '@vigil/ledger/steady';
import { CONNECTING } from '@vigil/vault/connecting';
import { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** What a worker has of the two databases, and how it is given back. */
export interface Databases {
  readonly source: DataSource;
  /** For the locks of acts. */
  readonly claims: Pool;
  readonly vault: Pool;
  readonly close: () => Promise<void>;
}

/** Opens the ledger and the vault. Rejects while one of them is away; leaves nothing open then. */
export async function openDatabases(urls: {
  readonly ledgerUrl: string;
  readonly vaultUrl: string;
}): Promise<Databases> {
  const source = await ledgerDataSource(urls.ledgerUrl, STEPS).initialize();
  steady(poolOf(source));
  const claims = steady(new Pool({ connectionString: urls.ledgerUrl, max: ACTS, ...CONNECTING }));
  const vault = steady(new Pool({ connectionString: urls.vaultUrl, max: KEYS, ...CONNECTING }));
  const close = async () => {
    await Promise.allSettled([claims.end(), vault.end(), source.destroy()]);
  };
  try {
    await vault.query('SELECT FROM vault.data_key LIMIT 0');
    return { source, claims, vault, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const STEPS = 10;
/** At least as many as a worker has acts under way. */
const ACTS = 16;
const KEYS = 4;
