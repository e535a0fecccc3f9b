import { resolve } from 'node:path';
import { banner } from './banner.js';
import { readConfiguration } from './configuration.js';
import { endings } from './parts/endings.js';
import { startStandalone } from './standalone.js';
import { startVigil } from './vigil.js';

const root = resolve(import.meta.dirname, '../../..');
const print = (line: string): void => {
  console.log(line);
};
const ending = endings(print);
let asked = false;

const leave = async (code: number): Promise<void> => {
  const well = await ending.all();
  process.exit(well ? code : 1);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    if (asked) return;
    asked = true;
    print('Ending, in order …');
    void leave(0);
  });

const fail = (error: unknown): void => {
  if (asked) return;
  asked = true;
  print(error instanceof Error ? error.message : 'Something failed that cannot be named.');
  void leave(1);
};
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const configuration = readConfiguration(root);
startStandalone(configuration, ending, print)
  .then(async (parts) => {
    const vigil = await startVigil(configuration, parts, ending, print);
    print(banner(vigil, parts.temporal.page));
    const ended = await Promise.race([parts.broken, vigil.broken]);
    throw new Error(`${ended}\nVigil ends. Nothing that was answered is lost: run npm start again.`);
  })
  .catch(fail);
