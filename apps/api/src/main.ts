import { readConfiguration } from './configuration.js';
import { createApi } from './create-api.js';

const api = await createApi(readConfiguration());
process.stdout.write(`ready ${api.url}\n`);

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void api.close().finally(() => process.exit(0));
  });
