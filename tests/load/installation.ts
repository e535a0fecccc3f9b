import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { baseEnvironment, readConfiguration } from '@vigil/standalone/configuration';
import {
  DEMO_ADMINISTRATOR,
  peopleTheOffice,
  reportYears,
  tokenOf,
} from '@vigil/standalone/demo/demo-office';
import { startIssuer } from '@vigil/standalone/demo/issuer';
import { issuerKey } from '@vigil/standalone/demo/issuer-key';
import { startMailCatcher } from '@vigil/standalone/demo/mail-catcher';
import { RESOURCE } from '@vigil/standalone/demo/resource';
import { enrolFirstAdministrator } from '@vigil/standalone/install/first-administrator';
import { databasesOf, type Installed } from '@vigil/standalone/install/install';
import { prepare } from '@vigil/standalone/install/prepare';
import { startProgram, type RunningProgram } from '@vigil/standalone/parts/child-process';
import { claimDataFolder } from '@vigil/standalone/parts/data-folder';
import { endings, type Endings } from '@vigil/standalone/parts/endings';
import { freePort } from '@vigil/standalone/parts/ports';
import { startPostgres } from '@vigil/standalone/parts/postgres';
import { removeCluster } from '@vigil/standalone/parts/postgres-cluster';
import type { VigilProcess } from '@vigil/vault/process-classes';
import type { Print } from '@vigil/standalone/parts/print';
import { startTemporal } from '@vigil/standalone/parts/temporal';
import { until } from '@vigil/standalone/parts/until';
import { partPids, sweep } from './run-folder.js';

/** A whole installation of the bench's own, made of the parts of `npm start`, and the bare process beside it. */
export interface Installation {
  readonly api: string;
  readonly bare: string;
  readonly installed: Installed;
  /** The superuser's URL, to any database. Secret. */
  readonly superuser: string;
  readonly keyFile: string;
  readonly temporal: { readonly address: string; readonly namespace: string; readonly file: string };
  /** What runs, by name: postgres, temporal, api, conducting, effects, bare. */
  readonly pids: () => Readonly<Record<string, number>>;
  readonly tokens: Readonly<Record<Demo, string>>;
  /** Takes Temporal away, for good: the workers and the API go on without. */
  readonly takeTemporalAway: () => Promise<void>;
  /** Says of a process of Vigil that ended by itself how, and what it said last: what is measured without it means nothing. */
  readonly lost: () => string | undefined;
  readonly end: () => Promise<void>;
}
/** The demo people who act here. */
export type Demo = 'amira' | 'bastien' | 'samuel' | 'ayla' | 'petra' | 'anton';

export const DATABASES = { ledger: 'vigil', vault: 'vigil_vault' };
/** Where the built desk is, from the repository's root. */
export const DESK = 'apps/web/dist';
/** As many connections as the API's pool has by default. */
const CONNECTIONS = 16;

/**
 * Starts it all. `profiles` is a folder for processor profiles of the API and the conducting worker, written at the end; `years`
 * are those whose report periods are open: only an office without one takes terms of seconds.
 */
export async function startInstallation(
  root: string,
  print: Print,
  profiles: string | undefined,
  years: readonly number[] = reportYears(Date.now()),
): Promise<Installation> {
  const runs = join(root, '.vigil', 'bench');
  mkdirSync(runs, { recursive: true });
  await sweep(runs, print);
  const path = mkdtempSync(join(runs, 'run-'));
  const ending = endings(print);
  const end = async () => {
    await ending.all();
  };
  try {
    return await startIn(path, root, ending, print, { profiles, years }, end);
  } catch (error) {
    await end();
    throw error;
  }
}

async function startIn(
  path: string,
  root: string,
  ending: Endings,
  print: Print,
  { profiles, years }: { profiles: string | undefined; years: readonly number[] },
  end: () => Promise<void>,
): Promise<Installation> {
  const configuration = readConfiguration(root);
  const folder = await claimDataFolder(path, print);
  await ending.add('the folder of this run', () => {
    folder.release();
    removeCluster(path);
    rmSync(path, { recursive: true, force: true });
  });
  const port = async () => (await freePort()) ?? 0;
  const postgres = await startPostgres({ url: undefined, port: await port() }, folder, ending, print);
  const search = { root, cache: configuration.cache, env: configuration.environment, print };
  const wish = { ...configuration.temporal, address: undefined };
  const own = endings(print);
  await ending.add('Temporal', async () => {
    await own.all();
  });
  const temporal = await startTemporal(
    { ...wish, port: await port(), pagePort: await port() },
    search,
    folder,
    own,
  );

  const keys = join(path, 'keys');
  const keyFile = join(keys, 'master-keys.json');
  const installed = await prepare(
    {
      root,
      superuser: postgres.url,
      databases: DATABASES,
      passwords: path,
      keyFile,
      folderOf: (process) => join(keys, process),
    },
    print,
  );
  const apiPort = await port();
  const issuer = await startIssuer({
    port: await port(),
    key: await issuerKey(join(path, 'issuer-key.json')),
    redirectUris: [`http://127.0.0.1:${apiPort}/signed-in`],
  });
  await ending.add('the issuer', issuer.close);
  const mails = await startMailCatcher({
    smtpPort: await port(),
    pagePort: await port(),
    now: () => new Date(),
  });
  await ending.add('the mail catcher', mails.close);
  await enrolFirstAdministrator(
    { ledgerUrl: installed.ledger.conducting, vaultUrl: installed.vault.conducting, keyFile },
    { ...DEMO_ADMINISTRATOR, issuer: issuer.issuer },
  );

  const api = `http://127.0.0.1:${apiPort}`;
  const programs = new Map<string, RunningProgram>();
  const start = async (name: string, entry: string, env: Record<string, string>, flags: string[] = []) => {
    const program = await startProgram(
      {
        name,
        command: process.execPath,
        args: [...flags, join(root, entry)],
        env: { ...baseEnvironment(configuration), ...env },
      },
      folder,
    );
    programs.set(name, program);
    await ending.add(name, program.stop);
    return program;
  };
  const common = {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    SMTP_URL: `smtp://127.0.0.1:${mails.smtpPort}`,
    MAIL_FROM: 'vigil@office.invalid',
    DESK_URL: api,
    BUNDLE_CACHE: join(configuration.cache, 'workflow-bundle.js'),
    LETTER_ADDRESS: 'mission-{state}@letters.invalid',
    REPORT_ADDRESS: 'documents@letters.invalid',
  };
  const secrets = (name: VigilProcess) => ({
    KEY_FILE: installed.keys[name],
    ...databasesOf(installed, name),
  });
  const profiled = profiles === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`];
  await start(
    'api',
    'apps/api/dist/main.js',
    {
      ...common,
      ...secrets('api'),
      API_PORT: String(apiPort),
      LEDGER_CONNECTIONS: String(CONNECTIONS),
      OIDC_ISSUER: issuer.issuer,
      DEMONSTRATION: 'true',
      OIDC_JWKS_URI: issuer.jwksUri,
      DESK_FOLDER: join(root, DESK),
      DESK_RESOURCE: RESOURCE,
      DEMO_SIGN_IN: `${issuer.issuer}/demo`,
    },
    profiled,
  );
  await start(
    'conducting',
    'apps/worker/dist/conducting.main.js',
    { ...common, ...secrets('conducting') },
    profiled,
  );
  await start('effects', 'apps/worker/dist/effects.main.js', { ...common, ...secrets('effects') });
  const bare = await start('bare', 'tests/load/dist/bare.main.js', {
    DATABASE_URL: postgres.url,
    CONNECTIONS: String(CONNECTIONS),
  });
  const all = [...programs.values()];
  const lost = () => {
    const ended = all.find((program) => program.ending() !== undefined);
    return ended && `${ended.ending()}. What it said last:\n${ended.tail()}`;
  };
  await until('All processes should be ready', () => all.every(({ tail }) => tail().includes('ready')), {
    forAtMost: 90_000,
    unless: lost,
  });
  await peopleTheOffice(api, issuer.issuer, years);
  const token = (person: Demo) => tokenOf(issuer.issuer, person);
  return {
    api,
    bare: /ready (\S+)/.exec(bare.tail())?.[1] ?? '',
    installed,
    superuser: postgres.url,
    keyFile,
    temporal: { ...temporal, file: join(path, 'temporal', 'temporal.db') },
    pids: () => ({
      ...Object.fromEntries([...programs].map(([name, { pid }]) => [name, pid])),
      ...partPids(path),
    }),
    tokens: {
      amira: await token('amira'),
      bastien: await token('bastien'),
      samuel: await token('samuel'),
      ayla: await token('ayla'),
      petra: await token('petra'),
      anton: await token('anton'),
    },
    takeTemporalAway: async () => {
      await own.all();
    },
    lost,
    end,
  };
}
