import { Client, escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { ledgerDataSource } from '@vigil/ledger/data-source';
import { createLedgerRoles, LEDGER_ROLES, type LedgerRole } from '@vigil/ledger/roles';
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

/**
 * Makes the two databases, the roles and the tables where they are missing; safe to repeat.
 *
 * @param superuser a URL of the server's superuser, to any database
 * @param names of the two databases
 * @param passwords one for each role that logs in
 */
export async function install(
  superuser: string,
  names: { readonly ledger: string; readonly vault: string },
  passwords: Passwords,
): Promise<Installed> {
  await createDatabase(superuser, names.ledger);
  await createDatabase(superuser, names.vault);
  await migrate(ledgerDataSource(inDatabase(superuser, names.ledger), 2), (source) =>
    createLedgerRoles(source, passwords.ledger),
  );
  await migrate(vaultDataSource(inDatabase(superuser, names.vault)), (source) =>
    createVaultRoles(source, passwords.vault),
  );
  return addresses(superuser, names, passwords);
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

async function migrate(source: DataSource, roles: (source: DataSource) => Promise<void>): Promise<void> {
  await source.initialize();
  try {
    await roles(source);
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
