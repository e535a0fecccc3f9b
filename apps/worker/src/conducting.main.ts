import { fileURLToPath } from 'node:url';
import { Mailer } from '@vigil/notify/mailer';
import { dataConverter, FAILURE_CONVERTER } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { bundleWorkflows } from '@vigil/workflows/bundle';
import { conductingParts } from './conducting-parts.js';
import { startConducting } from './conducting.js';
import { readConductingConfiguration } from './configuration.js';
import { openDatabases } from './databases.js';
import { runWorker } from './run-worker.js';
import { clientAt, temporalAt } from './temporal-connection.js';

const entry = fileURLToPath(import.meta.resolve('@vigil/workflows/all.workflow'));

await runWorker({
  name: 'conducting',
  async prepare() {
    const configuration = readConductingConfiguration();
    return { configuration, masters: await readKeyFile(configuration.keyFile, PROCESS_CLASSES.conducting) };
  },
  async open({ configuration, masters }) {
    const { temporal, smtp, desk, reconcileEveryMs, bundleCache } = configuration;
    const databases = await openDatabases(configuration);
    const converter = dataConverter(masters);
    const client = clientAt(temporal, converter);
    const mailer = new Mailer(smtp);
    const workflows = () =>
      bundleWorkflows({
        entry,
        failureConverterPath: FAILURE_CONVERTER,
        ...(bundleCache === undefined ? {} : { cache: bundleCache }),
      });
    return {
      start: (log) =>
        startConducting(
          conductingParts({
            databases,
            masters,
            client,
            mailer,
            desk,
            workflows,
            reconcileEveryMs,
            log,
            temporal: temporalAt(temporal, converter),
            now: () => Date.now(),
          }),
        ),
      close: async () => {
        mailer.close();
        await client.connection.close();
        await databases.close();
      },
    };
  },
});
