import { Mailer } from '@vigil/notify/mailer';
import { dataConverter } from '@vigil/vault/data-converter';
import { readKeyFile } from '@vigil/vault/key-file';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { readEffectsConfiguration } from './configuration.js';
import { effectsParts } from './effects-parts.js';
import { startEffects } from './effects.js';
import { openDatabases } from './databases.js';
import { mailServerAnswers } from './mail-server.js';
import { runWorker } from './run-worker.js';
import { temporalAt } from './temporal-connection.js';

await runWorker({
  name: 'effects',
  async prepare() {
    const configuration = readEffectsConfiguration();
    return { configuration, masters: await readKeyFile(configuration.keyFile, PROCESS_CLASSES.effects) };
  },
  async open({ configuration, masters }) {
    const { temporal, smtp, letterAddress, reportAddress } = configuration;
    const databases = await openDatabases(configuration);
    const mailer = new Mailer(smtp);
    return {
      start: (log) =>
        startEffects(
          effectsParts({
            databases,
            masters,
            mailer,
            letterAddress,
            reportAddress,
            log,
            mailServerAnswers: mailServerAnswers(smtp.url),
            temporal: temporalAt(temporal, dataConverter(masters)),
            now: () => Date.now(),
          }),
        ),
      close: async () => {
        mailer.close();
        await databases.close();
      },
    };
  },
});
