import { dataConverter } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { rollAll } from '@vigil/workflows/roll-all';
import { ConfigurationError } from './configuration.js';
import { readRollConfiguration } from './programs/configuration.js';
import { runProgram } from './programs/run-program.js';
import { clientAt } from './temporal-connection.js';

await runProgram('roll', async () => {
  const { temporal, keyFile } = readRollConfiguration();
  const client = clientAt(temporal, dataConverter(await readKeyFile(keyFile, ['payload'])));
  try {
    await client.connection.ensureConnected().catch((cause: unknown) => {
      throw new ConfigurationError(
        'Temporal does not answer at TEMPORAL_ADDRESS. Start it, or name another.',
        {
          cause,
        },
      );
    });
    const rolled = await rollAll(client.workflow);
    process.stdout.write(`${rolled} workflows were asked to pass on to a new run.\n`);
    return 0;
  } finally {
    await client.connection.close();
  }
});
