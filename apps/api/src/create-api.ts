import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { deciderOf } from '@vigil/domain/decider-of';
import { loadCourse } from '@vigil/ledger/load-course';
import { markTold } from '@vigil/ledger/told';
import { TASK_QUEUES } from '@vigil/workflows/contract';
import { PokeBudget } from '@vigil/workflows/poke-budget';
import { fastifyAdapter } from './adapter.js';
import { AppModule } from './app.module.js';
import { Poker } from './clockwork/poker.js';
import type { Configuration } from './configuration.js';
import { serveDesk } from './desk/serve-desk.js';
import { OpenApi } from './docs/open-api.js';
import { apiParts, type ApiParts, type Given } from './parts.js';

export interface Api {
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** Answers what is under way, tells the clockwork what it still has to tell, and closes the pools. */
  readonly close: () => Promise<void>;
}

/** Builds the API and listens. A test may give the clock and the connection to Temporal. */
export async function createApi(configuration: Configuration, given: Given = {}): Promise<Api> {
  const parts = await apiParts(configuration, given);
  const poker = pokerOf(parts);
  const telling: ApiParts = {
    ...parts,
    ledger: {
      ...parts.ledger,
      onCommitted: (stream, course) => {
        poker.tell(stream, course);
      },
    },
  };
  const adapter = fastifyAdapter();
  await serveDesk(adapter.getInstance(), configuration);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(telling), adapter, {
    logger: ['error', 'warn'],
    bodyParser: false,
    abortOnError: false,
  });
  app.get(OpenApi).make(app);
  await app.listen(configuration.port, configuration.host);
  return {
    url: await app.getUrl(),
    app,
    close: async () => {
      await app.close();
      await poker.close();
      await parts.close();
    },
  };
}

/** Not the office's clock: budgets and pauses are about this machine. */
const machineTime = (): number => performance.now();

const pokerOf = (parts: ApiParts): Poker =>
  new Poker({
    client: parts.temporal,
    taskQueue: TASK_QUEUES.conducting,
    workflowId: (stream) => parts.vault.tokens.workflowId(stream),
    course: (stream) => loadCourse(parts.ledger, deciderOf(stream), stream),
    markTold: (stream, version) => markTold(parts.ledger, stream, version),
    budget: new PokeBudget({
      perSecond: () => parts.configuration.pokesPerSecond,
      burst: parts.configuration.pokesPerSecond,
      now: machineTime,
    }),
    now: machineTime,
  });
