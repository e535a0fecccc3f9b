import type { DataConverter } from '@temporalio/common';
import { Worker, type ActivityInterceptorsFactory, type NativeConnection } from '@temporalio/worker';
import type { TASK_QUEUES } from '@vigil/workflows/contract';
import type { Log } from './log.js';
import { backoff, pauseUnless, type Running } from './loop.js';

/** A connection for one worker's life, and how it is given back. */
export interface WorkerConnection {
  readonly connection: NativeConnection;
  readonly release: () => Promise<void>;
}

/** What a worker needs of Temporal. */
export interface TemporalParts {
  readonly namespace: string;
  /** Of the vault: payloads encrypted, failures encoded. */
  readonly dataConverter: DataConverter;
  /** A new connection; rejects while Temporal is away. */
  readonly connect: () => Promise<WorkerConnection>;
  /** What stands around each activity, outermost first. */
  readonly around?: readonly ActivityInterceptorsFactory[];
  /** How many workflows stay in memory; none where the server can't be told that a worker left (the time-skipping one). */
  readonly cachedWorkflows?: number;
}

export interface WorkerOptions {
  readonly temporal: TemporalParts;
  readonly taskQueue: keyof typeof TASK_QUEUES;
  readonly activities: object;
  /** The bundled workflows, for the worker that runs them. */
  readonly workflows?: () => Promise<{ readonly code: string }>;
  readonly log: Log;
}

export interface KeptWorker extends Running {
  /** Resolves when the worker polls for the first time. Never rejects: it goes on trying until it is stopped. */
  readonly ready: Promise<void>;
}

/**
 * Keeps a Temporal worker at work: connects, and connects anew whenever Temporal went away or refused. A trouble is told once.
 * `stop` lets the activities under way end, for ten seconds at most.
 */
export function keepWorker(options: WorkerOptions): KeptWorker {
  const { log, taskQueue } = options;
  const stopping = new AbortController();
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    isReady = resolve;
  });

  const keep = async () => {
    for (let failures = 0; !stopping.signal.aborted;) {
      try {
        await serve(options, stopping.signal, () => {
          if (failures > 0) log.info(`Temporal serves the queue ${taskQueue} again`);
          failures = 0;
          isReady();
        });
      } catch (error) {
        if (failures === 0)
          log.warn(`Temporal does not serve the queue ${taskQueue}, which goes on trying`, error);
        failures += 1;
        await pauseUnless(stopping.signal, backoff(RETRY_MS, failures));
      }
    }
  };
  const ended = keep();
  return {
    ready,
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

/** Serves over one connection until told to stop; throws when Temporal is lost. */
async function serve(
  { temporal, taskQueue, activities, workflows }: WorkerOptions,
  stopping: AbortSignal,
  isServing: () => void,
): Promise<void> {
  const bundle = workflows && (await workflows());
  const { connection, release } = await temporal.connect();
  try {
    const worker = await Worker.create({
      connection,
      namespace: temporal.namespace,
      taskQueue,
      activities,
      dataConverter: temporal.dataConverter,
      identity: `vigil ${taskQueue} ${process.pid}`,
      interceptors: { activity: [...(temporal.around ?? [])] },
      maxCachedWorkflows: temporal.cachedWorkflows ?? CACHED,
      maxConcurrentActivityTaskExecutions: ACTING,
      shutdownGraceTime: '10 seconds',
      shutdownForceTime: '20 seconds',
      ...(bundle && { workflowBundle: { code: bundle.code } }),
    });
    const stop = () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
    };
    stopping.addEventListener('abort', stop);
    try {
      const running = worker.run();
      isServing();
      if (stopping.aborted) stop();
      await running;
    } finally {
      stopping.removeEventListener('abort', stop);
    }
  } finally {
    await release().catch(() => undefined);
  }
}

/**
 * Some 180 KB each, so that a full cache of thousands costs hundreds of MB. One that is not here is replayed from its history at
 * its next news, which costs some 4 ms of processor: enough for the cases that an office works at in an hour.
 */
const CACHED = 500;
/** No more than the database's pool can serve. */
const ACTING = 16;
const RETRY_MS = 500;
