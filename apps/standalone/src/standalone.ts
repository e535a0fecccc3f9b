import { resolve } from 'node:path';
import type { Configuration } from './configuration.js';
import { claimDataFolder, type DataFolder } from './parts/data-folder.js';
import type { Endings } from './parts/endings.js';
import type { Search } from './parts/finding.js';
import { startPostgres, type Postgres } from './parts/postgres.js';
import { portFor } from './parts/ports.js';
import type { Print } from './parts/print.js';
import { startTemporal, type Temporal } from './parts/temporal.js';

export interface Standalone {
  readonly folder: DataFolder;
  /** Where the API is to listen: Temporal's page asks it to decode. */
  readonly apiPort: number;
  readonly postgres: Postgres;
  readonly temporal: Temporal;
  /** Resolves to a sentence as soon as one of the parts ends by itself: then the rest must end too. */
  readonly broken: Promise<string>;
}

/** Starts the parts in the order in which they need each other, and hands each ending to `ending`. */
export async function startStandalone(
  configuration: Configuration,
  ending: Endings,
  print: Print,
): Promise<Standalone> {
  const { root, cache, data, environment } = configuration;
  const search: Search = { root: resolve(root), cache, env: environment, print, signal: ending.signal };
  const folder = await claimDataFolder(data, print);
  await ending.add('the data folder', folder.release);

  const postgres = await startPostgres(configuration.postgres, folder, ending, print);
  print(`PostgreSQL answers at ${postgres.address}`);
  const apiPort = await portFor(folder.path, 'api', configuration.apiPort);
  const codecEndpoint = `http://127.0.0.1:${apiPort}/temporal-codec`;
  const temporal = await startTemporal({ ...configuration.temporal, codecEndpoint }, search, folder, ending);
  print(`Temporal serves at ${temporal.address}${temporal.page ? `, its page is ${temporal.page}` : ''}`);

  const ends = [postgres.ended, temporal.ended].filter((ended) => ended !== undefined);
  return {
    folder,
    apiPort,
    postgres,
    temporal,
    broken: Promise.race([...ends, new Promise<string>(() => undefined)]),
  };
}
