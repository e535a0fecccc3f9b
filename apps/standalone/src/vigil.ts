import { dirname, join } from 'node:path';
import type { VigilProcess } from '@vigil/vault/process-classes';
import type { Configuration } from './configuration.js';
import { baseEnvironment } from './configuration.js';
import { DEMO_ADMINISTRATOR, peopleTheOffice, reportYears } from './demo/demo-office.js';
import { startIssuer } from './demo/issuer.js';
import { issuerKey } from './demo/issuer-key.js';
import { startMailCatcher } from './demo/mail-catcher.js';
import { RESOURCE } from './demo/resource.js';
import { enrolFirstAdministrator } from './install/first-administrator.js';
import { databasesOf } from './install/install.js';
import { prepare } from './install/prepare.js';
import { DATABASES } from './install/secrets.js';
import { startNode } from './parts/child-process.js';
import type { Endings } from './parts/endings.js';
import { keepProgram, type KeptProgram } from './parts/kept-program.js';
import { portFor } from './parts/ports.js';
import type { Print } from './parts/print.js';
import { until } from './parts/until.js';
import type { Standalone } from './standalone.js';

export interface Vigil {
  readonly api: string;
  readonly issuer: string;
  readonly mails: string;
  /** Resolves to a sentence when one of its processes ended again and again, and was given up. */
  readonly broken: Promise<string>;
}

const STARTS = 60_000;

/** Installs and starts Vigil itself on the parts that are up: each process apart, with its own roles and keys. */
export async function startVigil(
  configuration: Configuration,
  parts: Standalone,
  ending: Endings,
  print: Print,
): Promise<Vigil> {
  const { folder, apiPort, postgres, temporal } = parts;
  const installed = await prepare(
    {
      root: configuration.root,
      superuser: postgres.url,
      databases: DATABASES,
      passwords: folder.path,
      keyFile: configuration.keyFile,
      folderOf: (process) => join(dirname(configuration.keyFile), process),
    },
    print,
  );
  const { keys } = installed;

  const port = (part: string, wished: number) => portFor(folder.path, part, wished);
  const issuer = await startIssuer({
    port: await port('issuer', 3001),
    key: await issuerKey(join(folder.path, 'issuer-key.json')),
    redirectUris: [`http://127.0.0.1:${apiPort}/signed-in`],
  });
  await ending.add('the issuer', issuer.close);
  const mails = await startMailCatcher({
    smtpPort: await port('smtp', 3025),
    pagePort: await port('mails', 3026),
    now: () => new Date(),
  });
  await ending.add('the mail catcher', mails.close);

  const [ledgerUrl, vaultUrl] = [installed.ledger.conducting, installed.vault.conducting];
  const { id, subject, displayName, unit } = DEMO_ADMINISTRATOR;
  await enrolFirstAdministrator(
    { ledgerUrl, vaultUrl, keyFile: keys.conducting },
    { id, subject, displayName, unit, issuer: issuer.issuer },
  );

  const common = {
    ...baseEnvironment(configuration),
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
  };
  const api = `http://127.0.0.1:${apiPort}`;
  const start = async (name: string, entry: string, env: Record<string, string>): Promise<KeptProgram> => {
    const program = { name, entry: join(configuration.root, entry), env: { ...common, ...env }, print };
    const kept = await keepProgram({ start: () => startNode(program, folder), print });
    await ending.add(name, kept.stop);
    return kept;
  };
  const secrets = (process: VigilProcess) => ({
    KEY_FILE: keys[process],
    ...databasesOf(installed, process),
  });
  const worker = {
    SMTP_URL: `smtp://127.0.0.1:${mails.smtpPort}`,
    MAIL_FROM: 'vigil@office.invalid',
    DESK_URL: api,
    LETTER_ADDRESS: 'mission-{state}@letters.invalid',
    REPORT_ADDRESS: 'documents@letters.invalid',
    BUNDLE_CACHE: join(configuration.cache, 'workflow-bundle.js'),
  };
  const programs = [
    await start('api', 'apps/api/dist/main.js', {
      ...secrets('api'),
      API_PORT: String(apiPort),
      ...(temporal.page === undefined ? {} : { TEMPORAL_PAGE: temporal.page }),
      OIDC_ISSUER: issuer.issuer,
      DEMONSTRATION: 'true',
      OIDC_JWKS_URI: issuer.jwksUri,
      MAIL_CATCHER_URL: mails.page,
      DESK_FOLDER: join(configuration.root, 'apps/web/dist'),
      DESK_RESOURCE: RESOURCE,
      DEMO_SIGN_IN: `${issuer.issuer}/demo`,
    }),
    await start('conducting', 'apps/worker/dist/conducting.main.js', {
      ...secrets('conducting'),
      ...worker,
    }),
    await start('effects', 'apps/worker/dist/effects.main.js', {
      ...secrets('effects'),
      ...worker,
    }),
  ];
  await until('the API should be ready', () => isReady(api), {
    forAtMost: STARTS,
    unless: () => programs.map((program) => program.ending()).find((said) => said !== undefined),
  });
  await peopleTheOffice(api, issuer.issuer, reportYears(Date.now()));
  return {
    api,
    issuer: issuer.issuer,
    mails: `${api}/demo/mail`,
    broken: Promise.race(programs.map(({ givenUp }) => givenUp)),
  };
}

async function isReady(api: string): Promise<boolean> {
  const response = await fetch(`${api}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => undefined,
  );
  return response?.ok ?? false;
}
