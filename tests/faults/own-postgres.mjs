import { claimDataFolder } from '@vigil/standalone/parts/data-folder';
import { endings } from '@vigil/standalone/parts/endings';
import { freePort } from '@vigil/standalone/parts/ports';
import { startPostgres } from '@vigil/standalone/parts/postgres';

/**
 * A PostgreSQL of a test's own, with its data in the folder given: says `ready <superuser's URL>` when it answers, and
 * ends it on SIGTERM. Started again with the same folder, it has its data and its port.
 */
const print = (line) => process.stdout.write(`${line}\n`);
const [path] = process.argv.slice(2);
const ending = endings(print);
for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    void ending.all().finally(() => process.exit(0));
  });

const folder = await claimDataFolder(path, print);
await ending.add('the folder', folder.release);
const wish = {
  url: undefined,
  port: (await freePort()) ?? 0,
  settings: ['max_connections=100', 'logging_collector=on', 'log_directory=log'],
};
const { url } = await startPostgres(wish, folder, ending, print);
print(`ready ${url}`);
