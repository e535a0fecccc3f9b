import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { ledgerDataSource } from '@vigil/ledger/data-source';
import { ledgerOf } from '@vigil/ledger/ledger-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { inDatabase } from '@vigil/standalone/install/install';
import { readKeyFile } from '@vigil/vault/key-file';
import type { Keyring } from '@vigil/vault/keyring';
import { DATABASES, type Installation } from './installation.js';

/** The ledger from within this process, as a superuser: for what is written in bulk, and for a rebuild. */
export interface OwnLedger {
  readonly parts: LedgerParts;
  readonly keyring: Keyring;
  readonly close: () => Promise<void>;
}

export async function ownLedger({
  superuser,
  keyFile,
}: Pick<Installation, 'superuser' | 'keyFile'>): Promise<OwnLedger> {
  const masters = await readKeyFile(keyFile);
  const source: DataSource = await ledgerDataSource(
    inDatabase(superuser, DATABASES.ledger),
    CONNECTIONS,
  ).initialize();
  const vault = new Pool({ connectionString: inDatabase(superuser, DATABASES.vault), max: 4 });
  const { ledger: parts, keyring } = ledgerOf({ source, vault }, masters, () => Date.now());
  return {
    keyring,
    parts,
    close: async () => {
      await source.destroy();
      await vault.end();
    },
  };
}
const CONNECTIONS = 12;

/** Lets sessions that begin during the work commit without waiting for the disk: what is measured later is measured with it. */
export async function withoutWaitingForTheDisk<T>(
  { superuser }: Pick<Installation, 'superuser'>,
  work: () => Promise<T>,
): Promise<T> {
  const set = async (how: string) => {
    const pool = new Pool({ connectionString: superuser, max: 1 });
    try {
      for (const name of Object.values(DATABASES)) await pool.query(`ALTER DATABASE ${name} ${how}`);
    } finally {
      await pool.end();
    }
  };
  await set('SET synchronous_commit = off');
  try {
    return await work();
  } finally {
    await set('RESET synchronous_commit');
  }
}
