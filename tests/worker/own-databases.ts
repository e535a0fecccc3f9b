import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { LEDGER_ROLES } from '@vigil/ledger/roles';
import { inDatabase, install, type Installed } from '@vigil/standalone/install/install';
import { VAULT_ROLES } from '@vigil/vault/roles';

export interface OwnDatabases {
  readonly installed: Installed;
  /** The ledger's, as a superuser. */
  readonly ledgerOwnerUrl: string;
  /** The vault's, as a superuser. */
  readonly vaultOwnerUrl: string;
  readonly drop: () => Promise<void>;
}

/** A ledger and a vault of a spec's own, on the server of that superuser's URL. */
export async function ownDatabases(postgresUrl: string): Promise<OwnDatabases> {
  const names = { ledger: ownName('ledger'), vault: ownName('vault') };
  // The roles are the whole server's, and specs run beside each other: in tests a role's password is its name.
  const installed = await install(postgresUrl, names, { ledger: LEDGER_ROLES, vault: VAULT_ROLES });
  return {
    installed,
    ledgerOwnerUrl: inDatabase(postgresUrl, names.ledger),
    vaultOwnerUrl: inDatabase(postgresUrl, names.vault),
    drop: async () => {
      const admin = new Client({ connectionString: postgresUrl });
      await admin.connect();
      for (const name of Object.values(names)) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

const ownName = (what: string) => `vigil_worker_${what}_${randomBytes(5).toString('hex')}`;
