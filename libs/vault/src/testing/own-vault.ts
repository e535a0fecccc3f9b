import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { VaultBoxes } from '../boxes.js';
import { vaultDataSource } from '../data-source.js';
import { KeyFileService } from '../key-file-service.js';
import { Keyring } from '../keyring.js';
import type { MasterKeys } from '../master-keys.js';
import { VaultOpener } from '../opener.js';
import { createVaultRoles, VAULT_ROLES, type VaultRole } from '../roles.js';
import { Tokens } from '../tokens.js';
import { testPostgresUrl } from './configuration.js';

/** A vault's database of its own, migrated, with a pool per role; `drop` closes the pools and drops it. */
export async function ownVault() {
  const server = new URL(testPostgresUrl());
  const name = `vigil_vault_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;

  const source = await vaultDataSource(url.href).initialize();
  // The roles are the whole server's, and specs run beside each other: in tests a role's password is its name.
  await createVaultRoles(source, VAULT_ROLES);
  await source.runMigrations();

  const pools: pg.Pool[] = [];
  const poolOf = (role: VaultRole | 'superuser') => {
    const own = new URL(url);
    if (role !== 'superuser') own.username = own.password = VAULT_ROLES[role];
    const pool = new pg.Pool({ connectionString: own.href, max: 8 });
    pools.push(pool);
    return pool;
  };

  return {
    url: url.href,
    source,
    poolOf,
    async drop() {
      await source.destroy();
      await Promise.all(pools.map((pool) => pool.end()));
      await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
    },
  };
}
export type OwnVault = Awaited<ReturnType<typeof ownVault>>;

/** All parts of a vault for one process: its pool, its masters, its clock. */
export function partsOf(pool: pg.Pool, masters: MasterKeys, now: () => Date) {
  const { installation } = masters;
  const keyring = new Keyring({ pool, service: new KeyFileService(masters), now });
  const boxes = new VaultBoxes(pool, now);
  const opener = new VaultOpener(installation, keyring, boxes);
  return { pool, installation, keyring, boxes, opener, tokens: new Tokens(masters), now };
}

/** A pool, and the statements that it is asked, as they were given. */
export function watched(pool: pg.Pool): { readonly pool: pg.Pool; readonly statements: unknown[] } {
  const statements: unknown[] = [];
  const watching = {
    query: (...args: Parameters<typeof pool.query>) => (statements.push(args[0]), pool.query(...args)),
  } as typeof pool;
  return { pool: watching, statements };
}
