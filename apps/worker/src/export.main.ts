import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ledgerDataSource, poolOf } from '@vigil/ledger/data-source';
import { readKeyFile } from '@vigil/vault/key-file';
import { publicKeysOf } from '@vigil/vault/signing';
import { readExportConfiguration } from './programs/configuration.js';
import { CalledWrongly, runProgram } from './programs/run-program.js';
import { EXPORT_FILES, writeExport } from './programs/write-export.js';

const USAGE = 'Call it so: npm run export -- <folder> [--boxes]';

await runProgram('export', async () => {
  const { folder, boxes } = read();
  const { ledgerUrl, keyFile } = readExportConfiguration();
  const masters = await readKeyFile(keyFile, ['signing']);
  const source = await ledgerDataSource(ledgerUrl, 1).initialize();
  try {
    const parts = { pool: poolOf(source) };
    const { events, roots } = await writeExport(
      parts,
      masters.installation,
      publicKeysOf(masters),
      folder,
      boxes,
    );
    process.stdout.write(
      `${events} events and ${roots} signed days are in ${folder}. Keep ${EXPORT_FILES.roots} and ${EXPORT_FILES.keys} where nobody who may change the database can.\n`,
    );
    return 0;
  } finally {
    await source.destroy();
  }
});

function read() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { boxes: { type: 'boolean', default: false } },
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new CalledWrongly(USAGE);
    return { folder: resolve(folder), boxes: values.boxes };
  } catch {
    throw new CalledWrongly(USAGE);
  }
}
