import { randomBytes } from 'node:crypto';
import type { Decider } from '@vigil/domain/decider';
import { OFFICE_STREAM } from '@vigil/domain/office/office-decider';
import type { OfficeState } from '@vigil/domain/office/office-state';
import { createVaultRoles, VAULT_ROLES } from '@vigil/vault/roles';
import { FactSealer } from '@vigil/vault/facts';
import { ownVault, partsOf } from '@vigil/vault/testing/own-vault';
import { testMasters } from '@vigil/vault/testing/test-masters';
import { testPostgresUrl } from '@vigil/vault/testing/configuration';
import pg from 'pg';
import { ledgerDataSource, poolOf } from '../data-source.js';
import { GroupCommit } from '../group-commit.js';
import type { LedgerParts } from '../ledger-parts.js';
import { load } from '../load.js';
import { OfficeView } from '../office-view.js';
import { StreamStates } from '../stream-states.js';
import { StreamsAtWork } from '../streams-at-work.js';
import { createLedgerRoles, LEDGER_ROLES, type LedgerRole } from '../roles.js';
import { COUNTING_OFFICE } from './counter.js';

/** An office without anybody, for deciders that ask nothing of it. */
const EMPTY_OFFICE = { version: 0, colleagues: {} } as unknown as OfficeState;
const OFFICE = COUNTING_OFFICE as unknown as Decider<OfficeState>;

/** A ledger and a vault of its own, migrated, with the parts of a process per role; `drop` closes everything and drops them. */
export async function ownLedger() {
  const server = new URL(testPostgresUrl());
  const name = `vigil_ledger_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;

  const vault = await ownVault();
  const owner = await ledgerDataSource(url.href, 4).initialize();
  await createVaultRoles(owner, VAULT_ROLES);
  await createLedgerRoles(owner, LEDGER_ROLES);
  await owner.runMigrations();

  const masters = testMasters(['facts', 'tokens', 'signing']);
  const clock = { now: Date.UTC(2026, 2, 2, 9) };
  const sources = [owner];
  const urlOf = (role: LedgerRole) => {
    const own = new URL(url);
    own.username = own.password = LEDGER_ROLES[role];
    return own.href;
  };

  /** A process of that role, with caches of its own. Its clock is `clock`, unless another is given. */
  const processOf = async (
    role: LedgerRole | 'superuser',
    connections = 10,
    now = () => clock.now,
  ): Promise<LedgerParts> => {
    const source = await ledgerDataSource(
      role === 'superuser' ? url.href : urlOf(role),
      connections,
    ).initialize();
    sources.push(source);
    const pool = poolOf(source);
    pool.on('error', () => undefined); // a connection that a test ends
    const { keyring, tokens } = partsOf(vault.poolOf(role), masters, () => new Date(now()));
    const sealer = new FactSealer(keyring, masters.installation);
    const states = new StreamStates(sealer);
    const office = new OfficeView(EMPTY_OFFICE, (database) =>
      load({ pool: database, states }, OFFICE, OFFICE_STREAM),
    );
    const steps = { group: new GroupCommit(pool), atWork: new StreamsAtWork() };
    return { source, pool, sealer, tokens, now, office, states, ...steps };
  };

  return {
    url: url.href,
    urlOf,
    admin: poolOf(owner),
    vault,
    masters,
    clock,
    processOf,
    async drop() {
      await Promise.all(sources.map((source) => source.destroy()));
      await vault.drop();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
export type OwnLedger = Awaited<ReturnType<typeof ownLedger>>;
