import { DefaultLogger, Runtime } from '@temporalio/worker';
import { KeyFileUnusable } from '@vigil/vault/key-file';
import { ConfigurationError } from './configuration.js';
import { kindOf, lineLog, type Log } from './log.js';
import { backoff, pauseUnless } from './loop.js';
import type { KeptWorker } from './temporal-worker.js';

export interface Program<O> {
  readonly name: string;
  /** Reads configuration and keys; throws ConfigurationError or KeyFileUnusable. */
  readonly prepare: () => Promise<O>;
  /** Opens what may be away at first; tried again until it succeeds. */
  readonly open: (prepared: O) => Promise<Opened>;
}

export interface Opened {
  readonly start: (log: Log) => KeptWorker;
  /** Gives back what was opened, after the worker has stopped. */
  readonly close: () => Promise<void>;
}

/**
 * Runs a worker as a process: prints `ready` when it serves, ends with 0 on SIGTERM or SIGINT after what is under way has ended,
 * and with 1 at once if its configuration is wrong. It waits for PostgreSQL and Temporal for as long as they are away.
 */
export async function runWorker<O>({ name, prepare, open }: Program<O>): Promise<void> {
  const log = lineLog(
    name,
    (line) => process.stderr.write(`${line}\n`),
    () => Date.now(),
  );
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stopping.abort();
    });
  Runtime.install({
    // Signals are ours: the loops end with the worker.
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ message, meta }) => {
      log.warn(`Temporal: ${message}`, meta?.['error']);
    }),
  });

  try {
    const opened = await patiently(stopping.signal, log, open, await prepare());
    if (opened) await serve(opened, stopping.signal, log);
    process.exit(0);
  } catch (error) {
    const told = error instanceof ConfigurationError || error instanceof KeyFileUnusable;
    process.stderr.write(`${name}: ${told ? error.message : `ended by a fault (${kindOf(error)})`}\n`);
    process.exit(1);
  }
}

async function patiently<O>(
  stopping: AbortSignal,
  log: Log,
  open: (prepared: O) => Promise<Opened>,
  prepared: O,
): Promise<Opened | undefined> {
  for (let failures = 0; !stopping.aborted;) {
    try {
      const opened = await open(prepared);
      if (failures > 0) log.info('PostgreSQL is there');
      return opened;
    } catch (error) {
      if (failures === 0) log.warn('PostgreSQL is away; waiting for it', error);
      failures += 1;
      await pauseUnless(stopping, backoff(RETRY_MS, failures));
    }
  }
  return undefined;
}

async function serve({ start, close }: Opened, stopping: AbortSignal, log: Log): Promise<void> {
  const worker = start(log);
  void worker.ready.then(() => process.stdout.write('ready\n'));
  await new Promise<void>((resolve) => {
    if (stopping.aborted) resolve();
    stopping.addEventListener('abort', () => {
      resolve();
    });
  });
  await worker.stop();
  await close();
}

const RETRY_MS = 250;
