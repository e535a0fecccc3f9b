import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readConfiguration } from '@vigil/standalone/configuration';
import { startProgram } from '@vigil/standalone/parts/child-process';
import { claimDataFolder, isClaimed } from '@vigil/standalone/parts/data-folder';
import { endings } from '@vigil/standalone/parts/endings';
import { freePort, portFor } from '@vigil/standalone/parts/ports';
import { startPostgres } from '@vigil/standalone/parts/postgres';
import { removeCluster } from '@vigil/standalone/parts/postgres-cluster';
import { serverArguments, startTemporal } from '@vigil/standalone/parts/temporal';
import { findTemporalCli } from '@vigil/standalone/parts/temporal-cli';
import { startVigil } from '@vigil/standalone/vigil';

const root = join(import.meta.dirname, '../..');
const PARTS = ['issuer', 'smtp', 'mails'];

/**
 * Opens the office that the browser visits: all that `npm start` starts (PostgreSQL, Temporal, the demo's issuer and mail
 * catcher, the API that serves the desk, both workers), with data and ports of its own, and a Temporal that a test may stop.
 */
export async function openOffice(print) {
  const ending = endings(print);
  try {
    return await openIn(ending, print);
  } catch (error) {
    await ending.all();
    throw error;
  }
}

async function openIn(ending, print) {
  const runs = join(root, '.vigil', 'tests');
  mkdirSync(runs, { recursive: true });
  await sweep(runs, print);
  const data = join(runs, `desk-${randomBytes(5).toString('hex')}`);
  const folder = await claimDataFolder(data, print);
  await ending.add('the folder of the office', () => {
    removeCluster(data);
    rmSync(data, { recursive: true, force: true });
  });
  const own = { VIGIL_DATA: data, VIGIL_KEY_FILE: join(data, 'keys', 'master-keys.json') };
  const configuration = readConfiguration(root, { ...withoutServers(process.env), ...own });
  const port = (part) => portFor(data, part, 0);
  for (const part of PARTS) await port(part);

  const postgres = await startPostgres(
    { url: undefined, port: await port('postgres') },
    folder,
    ending,
    print,
  );
  const apiPort = await port('api');
  const temporal = await stoppableTemporal(configuration, folder, ending, print);
  const never = new Promise(() => undefined);
  const parts = { folder, apiPort, postgres, temporal: { ...temporal.at, page: undefined }, broken: never };
  const { api, issuer } = await startVigil(configuration, parts, ending, quietly(print));
  return { api, issuer, temporal, close: () => ending.all() };
}

/** A real Temporal server that keeps what it holds in one file, and comes back at the address that it had. */
async function stoppableTemporal({ root, cache, environment, temporal }, folder, ending, print) {
  const search = { root, cache, env: environment, print };
  const command = process.env.TEMPORAL_CLI ?? (await findTemporalCli(search));
  const [named, pagePort] = [await freePort(), await freePort()];
  const at = { address: `127.0.0.1:${named}`, namespace: temporal.namespace };
  const store = join(folder.path, 'temporal');
  mkdirSync(store, { recursive: true });
  const args = serverArguments({ ...at, port: named, pagePort }, join(store, 'temporal.db'));
  const env = { PATH: environment.PATH ?? '/usr/bin:/bin', HOME: folder.path };
  let running;
  const goAway = async () => {
    await running?.stop();
    running = undefined;
  };
  const comeBack = async () => {
    running ??= await startProgram({ name: 'temporal', command, args, env }, folder);
    await startTemporal(at, search, folder, ending);
  };
  await ending.add('Temporal', goAway);
  await comeBack();
  return { at, goAway, comeBack };
}

/** Ends and removes what earlier runs left that were killed. */
async function sweep(runs, print) {
  for (const name of readdirSync(runs).filter((name) => name.startsWith('desk-'))) {
    const path = join(runs, name);
    if (isClaimed(path)) continue;
    await claimDataFolder(path, print);
    removeCluster(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Tests never touch a database or a server that the environment names for another purpose. */
const withoutServers = (environment) => ({
  ...environment,
  DATABASE_URL: undefined,
  TEMPORAL_ADDRESS: undefined,
});

/** Of the processes' lines only those that tell of trouble. */
const quietly = (print) => (line) => {
  if (/\b(error|fatal)\b/i.test(line)) print(line);
};
