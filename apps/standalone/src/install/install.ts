import { Client, escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { ledgerDataSource, poolOf } from '@vigil/ledger/data-source';
import { listsAreStale } from '@vigil/ledger/folding';
import { createLedgerRoles, LEDGER_ROLES, type LedgerRole } from '@vigil/ledger/roles';
import { isRestored, sequenceRestored } from '@vigil/ledger/sequencer';
import type { VigilProcess } from '@vigil/vault/process-classes';
import { vaultDataSource } from '@vigil/vault/data-source';
import { createVaultRoles, VAULT_ROLES, type VaultRole } from '@vigil/vault/roles';

/** The addresses of the two databases for each kind of process, each with its own role. */
export interface Installed {
  readonly ledger: Readonly<Record<LedgerRole, string>>;
  readonly vault: Readonly<Record<VaultRole, string>>;
}
export interface Passwords {
  readonly ledger: Readonly<Record<LedgerRole, string>>;
  readonly vault: Readonly<Record<VaultRole, string>>;
}

/** What an installation came to. */
export interface Installation extends Installed {
  /** Tables of an older version were changed: the lists are to be rebuilt before people read them. */
  readonly listsAreStale: boolean;
}

/**
 * Makes the two databases, the roles and the tables where they are missing, and brings those of an older version up to this one;
 * gives the events of a restored dump their places in the order. Safe to repeat; no process of Vigil may run meanwhile.
 *
 * @param superuser a URL of the server's superuser, to any database
 * @param names of the two databases
 * @param passwords one for each role that logs in
 */
export async function install(
  superuser: string,
  names: { readonly ledger: string; readonly vault: string },
  passwords: Passwords,
): Promise<Installation> {
  await createDatabase(superuser, names.ledger);
  await createDatabase(superuser, names.vault);
  const vault = vaultDataSource(inDatabase(superuser, names.vault));
  await within(vault, async () => {
    await createVaultRoles(vault, passwords.vault);
    await vault.runMigrations();
  });
  const ledger = ledgerDataSource(inDatabase(superuser, names.ledger), 2);
  const stale = await within(ledger, async () => {
    await createLedgerRoles(ledger, passwords.ledger);
    await ledger.runMigrations();
    const parts = { pool: poolOf(ledger) };
    if (await isRestored(parts)) await sequenceRestored(parts);
    return listsAreStale(ledger);
  });
  return { ...addresses(superuser, names, passwords), listsAreStale: stale };
}

/** The addresses by role, for databases that are installed already. */
export function addresses(
  superuser: string,
  names: { readonly ledger: string; readonly vault: string },
  passwords: Passwords,
): Installed {
  const url = (database: string, role: string, password: string) => {
    const address = new URL(inDatabase(superuser, database));
    address.username = role;
    address.password = password;
    return address.toString();
  };
  return {
    ledger: mapRoles(LEDGER_ROLES, (role, process) => url(names.ledger, role, passwords.ledger[process])),
    vault: mapRoles(VAULT_ROLES, (role, process) => url(names.vault, role, passwords.vault[process])),
  };
}

/** What the environment of a process says of its databases. */
export const databasesOf = ({ ledger, vault }: Installed, process: VigilProcess) => ({
  LEDGER_DATABASE_URL: ledger[process],
  VAULT_DATABASE_URL: vault[process],
});

/** The same server and role, another database. */
export function inDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
}

const mapRoles = <P extends string>(
  roles: Readonly<Record<P, string>>,
  map: (role: string, process: P) => string,
) =>
  Object.fromEntries(
    Object.entries<string>(roles).map(([process, role]) => [process, map(role, process as P)]),
  ) as Record<P, string>;

async function createDatabase(superuser: string, name: string): Promise<void> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${escapeIdentifier(name)} ENCODING 'UTF8' TEMPLATE template0`);
  } finally {
    await client.end();
  }
}

async function within<T>(source: DataSource, act: () => Promise<T>): Promise<T> {
  await source.initialize();
  try {
    return await act();
  } finally {
    await source.destroy();
  }
}
