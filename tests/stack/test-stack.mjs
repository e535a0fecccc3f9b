import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '@vigil/standalone/configuration';
import { claimDataFolder, isClaimed } from '@vigil/standalone/parts/data-folder';
import { endings } from '@vigil/standalone/parts/endings';
import { startPostgres } from '@vigil/standalone/parts/postgres';
import { removeCluster } from '@vigil/standalone/parts/postgres-cluster';
import { freePort } from '@vigil/standalone/parts/ports';
import { findTemporalCli } from '@vigil/standalone/parts/temporal-cli';
import { findTestServer } from '@vigil/standalone/parts/test-server';

const root = join(import.meta.dirname, '../..');

/**
 * What tests need besides themselves: a PostgreSQL of this run's own, and the paths of Temporal's programs. What the
 * environment already names is used as it is. Returns the variables to set, and how to end what was started.
 */
export async function startTestStack(print) {
  const { cache, environment } = readConfiguration(root, withoutServers(process.env));
  const ending = endings(print);
  const search = { root, cache, env: environment, print, signal: ending.signal };
  const end = async () => {
    await ending.all();
  };
  try {
    return {
      environment: {
        VIGIL_TEST_PG: process.env.VIGIL_TEST_PG ?? (await startOwnPostgres(ending, print)),
        TEMPORAL_TEST_SERVER: process.env.TEMPORAL_TEST_SERVER ?? (await findTestServer(search)),
        TEMPORAL_CLI: process.env.TEMPORAL_CLI ?? (await findTemporalCli(search)),
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function startOwnPostgres(ending, print) {
  const runs = join(root, '.vigil', 'tests');
  mkdirSync(runs, { recursive: true });
  await sweep(runs, print);
  const path = join(runs, String(process.pid));
  const folder = await claimDataFolder(path, print);
  await ending.add('the folder of this run', () => {
    removeCluster(path);
    rmSync(path, { recursive: true, force: true });
  });
  const wish = { url: undefined, port: (await freePort()) ?? 0, settings: ['max_connections=300'] };
  const { url } = await startPostgres(wish, folder, ending, print);
  return url;
}

/** Ends and removes what earlier runs left that were killed. */
async function sweep(runs, print) {
  const folders = readdirSync(runs, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.filter((entry) => /^\d+$/.test(entry.name))) {
    const path = join(runs, name);
    if (isClaimed(path)) continue;
    await claimDataFolder(path, print);
    removeCluster(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** Tests never touch a database or a server that the environment names for another purpose. */
function withoutServers(environment) {
  return { ...environment, DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined };
}
