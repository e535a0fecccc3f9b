import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enrolFirstAdministrator } from '@vigil/standalone/install/first-administrator';
import { inDatabase, type Installed } from '@vigil/standalone/install/install';
import { claimDataFolder, type DataFolder } from '@vigil/standalone/parts/data-folder';
import type { Endings } from '@vigil/standalone/parts/endings';
import { freePort } from '@vigil/standalone/parts/ports';
import { removeCluster } from '@vigil/standalone/parts/postgres-cluster';
import { createKeyFile } from '@vigil/vault/key-file';
import { TestIssuer } from '../acceptance/test-issuer.js';
import { testStack } from '../stack/configuration.js';
import { ownDatabases } from '../worker/own-databases.js';
import { HoldingMailServer } from './holding-mail-server.js';
import { HoldingProxy } from './holding-proxy.js';
import { NodeProgram } from './node-program.js';
import { RealTemporal } from './real-temporal.js';
import { Witness } from './witness.js';

const ROOT = join(__dirname, '../..');
const RUNS = join(ROOT, '.vigil', 'tests');

export interface OfficeWish {
  /** A PostgreSQL of its own, that a test may stop; otherwise the one of all tests, with a proxy before the API. */
  readonly ownPostgres?: boolean;
  /** Whether the API reaches PostgreSQL through the proxy; without a word it does unless PostgreSQL is its own. */
  readonly proxied?: boolean;
  /** A word for the name of everybody and for the subjects of their tokens. */
  readonly surname?: string;
  /** Where a reminder's reader signs in. */
  readonly desk?: string;
}

/** What an office consists of while it runs. */
export interface OfficeParts {
  /** The addresses of its databases by role. */
  readonly installed: Installed;
  readonly temporal: RealTemporal;
  readonly mails: HoldingMailServer;
  /** Between the API and its ledger, unless PostgreSQL is the office's own. */
  readonly proxy: HoldingProxy;
  readonly ledger: Witness;
  readonly vault: Witness;
  readonly api: NodeProgram;
  readonly conducting: NodeProgram;
  readonly effects: NodeProgram;
  /** Its own PostgreSQL, where it has one. */
  readonly postgres: NodeProgram | undefined;
  readonly apiUrl: string;
  readonly keyFile: string;
  readonly issuer: TestIssuer;
  /** The subject of somebody's token. */
  readonly subjectOf: (name: string) => string;
}

/** Starts everything, and hands each ending to `ending` before it goes on. */
export async function startParts(
  {
    ownPostgres = false,
    proxied = !ownPostgres,
    surname = 'Invented',
    desk = 'https://desk.example',
  }: OfficeWish,
  ending: Endings,
): Promise<OfficeParts> {
  const stack = testStack();
  const folder = await ownFolder('office', ending);
  const keyFile = join(folder.path, 'keys', 'master-keys.json');
  mkdirSync(join(folder.path, 'keys'), { mode: 0o700 });
  await createKeyFile(keyFile);

  const postgres = ownPostgres ? await postgresOf(ending) : undefined;
  const postgresUrl = postgres ? await postgres.start() : stack.postgresUrl;
  const own = await ownDatabases(postgresUrl);
  if (!postgres) await ending.add('the databases', own.drop);
  const { installed } = own;
  const { hostname, port } = new URL(postgresUrl);
  const proxy = await HoldingProxy.before({ host: hostname, port: Number(port || 5432) });
  await ending.add('the proxy', () => proxy.close());

  const temporal = await RealTemporal.start(stack.temporalCli, folder);
  await ending.add('Temporal', () => temporal.goAway());
  const mails = await HoldingMailServer.start();
  await ending.add('the mail server', () => mails.goAway());
  const issuer = await TestIssuer.start();
  await ending.add('the issuer', () => issuer.close());
  const subjectOf = (name: string) => `${name}-${surname}`;
  await enrolFirstAdministrator(
    { ledgerUrl: installed.ledger.conducting, vaultUrl: installed.vault.conducting, keyFile },
    {
      id: 'sysadmin',
      issuer: issuer.issuer,
      subject: subjectOf('sysadmin'),
      displayName: `Sysadmin ${surname}`,
      unit: 'geneva',
    },
  );

  const common = {
    PATH: '/usr/bin:/bin',
    KEY_FILE: keyFile,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
  };
  const program = async (name: string, entry: string, env: Record<string, string>) => {
    const made = new NodeProgram({ name, entry: join(ROOT, entry), env: { ...common, ...env } }, folder);
    await ending.add(name, () => made.stop());
    return made;
  };
  const worker = {
    SMTP_URL: mails.url,
    MAIL_FROM: 'vigil@office.example',
    DESK_URL: desk,
    BUNDLE_CACHE: join(tmpdir(), 'vigil-faults-bundle.js'),
    RECONCILE_SECONDS: '3600',
    LETTER_ADDRESS: 'mission-{state}@letters.example',
    REPORT_ADDRESS: 'documents@letters.example',
  };
  const apiPort = (await freePort()) ?? 0;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const api = await program('api', 'apps/api/dist/main.js', {
    API_PORT: String(apiPort),
    LEDGER_DATABASE_URL: proxied ? proxy.through(installed.ledger.api) : installed.ledger.api,
    VAULT_DATABASE_URL: installed.vault.api,
    OIDC_ISSUER: issuer.issuer,
    DEMONSTRATION: 'true',
    OIDC_JWKS_URI: issuer.jwksUri,
  });
  const conducting = await program('conducting', 'apps/worker/dist/conducting.main.js', {
    ...worker,
    LEDGER_DATABASE_URL: installed.ledger.conducting,
    VAULT_DATABASE_URL: installed.vault.conducting,
  });
  const effects = await program('effects', 'apps/worker/dist/effects.main.js', {
    ...worker,
    LEDGER_DATABASE_URL: installed.ledger.effects,
    VAULT_DATABASE_URL: installed.vault.effects,
  });
  await Promise.all([api.start(), conducting.start(), effects.start()]);

  const { pathname } = new URL(installed.ledger.api);
  return {
    installed,
    temporal,
    mails,
    proxy,
    ledger: new Witness(inDatabase(postgresUrl, pathname.slice(1))),
    vault: new Witness(own.vaultOwnerUrl),
    api,
    conducting,
    effects,
    postgres,
    apiUrl,
    keyFile,
    issuer,
    subjectOf,
  };
}

/** A folder where the next run of tests finds and ends what this one leaves if it is killed. */
async function ownFolder(what: string, ending: Endings): Promise<DataFolder> {
  const path = join(RUNS, `${what}-${randomBytes(5).toString('hex')}`);
  mkdirSync(path, { recursive: true });
  const folder = await claimDataFolder(path, () => undefined);
  await ending.add('the folder', () => {
    rmSync(path, { recursive: true, force: true });
  });
  return folder;
}

async function postgresOf(ending: Endings): Promise<NodeProgram> {
  const keeper = await ownFolder('postgres-keeper', ending);
  const data = join(RUNS, `postgres-${randomBytes(5).toString('hex')}`);
  mkdirSync(data, { recursive: true });
  await ending.add('the cluster', () => {
    removeCluster(data);
    rmSync(data, { recursive: true, force: true });
  });
  const entry = join(ROOT, 'tests/faults/own-postgres.mjs');
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };
  const postgres = new NodeProgram({ name: 'postgres', entry, args: [data], env }, keeper);
  await ending.add('PostgreSQL', () => postgres.stop());
  return postgres;
}
