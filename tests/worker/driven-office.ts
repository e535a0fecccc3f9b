import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { Client as PostgresClient } from 'pg';
import type { CaseCommandType } from '@vigil/domain/case/catalogue';
import type { Outcome } from '@vigil/ledger/execute';
import type { LedgerRole } from '@vigil/ledger/roles';
import { Mailer } from '@vigil/notify/mailer';
import type { Installed } from '@vigil/standalone/install/install';
import { dataConverter, FAILURE_CONVERTER } from '@vigil/vault/data-converter';
import { PROCESS_CLASSES } from '@vigil/vault/process-classes';
import { testMasters } from '@vigil/vault/testing/test-masters';
import { conductingParts } from '@vigil/worker/conducting-parts';
import { startConducting } from '@vigil/worker/conducting';
import { effectsParts } from '@vigil/worker/effects-parts';
import { startEffects } from '@vigil/worker/effects';
import { openDatabases } from '@vigil/worker/databases';
import { mailServerAnswers } from '@vigil/worker/mail-server';
import type { ConductingParts, EffectsParts } from '@vigil/worker/parts';
import type { KeptWorker, TemporalParts } from '@vigil/worker/temporal-worker';
import { bundleWorkflows } from '@vigil/workflows/bundle';
import type { CaseWorkflowView } from '@vigil/workflows/contract';
import { askLifecycle } from '@vigil/workflows/poke';
import { testStack } from '../stack/configuration.js';
import { DrivenClock } from './driven-clock.js';
import { Edge } from './edge.js';
import { TestMailServer } from './mail-server.js';
import type { Person } from './office-people.js';
import { ownDatabases } from './own-databases.js';
import { TcpProxy } from './tcp-proxy.js';

/** All master keys of the office are made of these bytes: fixed, so that histories recorded in one replay in every later one. */
export const MASTER = Buffer.alloc(32, 'vigil');
const { EventType } = proto.temporal.api.enums.v1;
const ENTRY = join(__dirname, '../../workflows/src/all.workflow.ts');
const bundled = () =>
  bundleWorkflows({
    entry: ENTRY,
    failureConverterPath: FAILURE_CONVERTER,
    cache: join(tmpdir(), 'vigil-worker-bundle.json'),
  });

/** An office in driven time: a ledger and vault of its own, both workers in process, a mail server, and a person who acts. */
export class DrivenOffice {
  private readonly running = new Map<'conducting' | 'effects', KeptWorker>();

  private constructor(
    readonly env: TestWorkflowEnvironment,
    /** A client whose waiting lets no time pass. */
    readonly client: Client,
    readonly clock: DrivenClock,
    readonly mails: TestMailServer,
    /** Between the workers and PostgreSQL. What the test itself does goes around it. */
    readonly postgres: TcpProxy,
    readonly installed: Installed,
    readonly edge: Edge,
    readonly conducting: ConductingParts,
    readonly effects: EffectsParts,
    /** What the workers said. */
    readonly said: readonly string[],
    private readonly vaultOwnerUrl: string,
    private readonly closing: () => Promise<void>,
  ) {}

  /** Opens it with its people enrolled and both workers at work. */
  static async open(): Promise<DrivenOffice> {
    const { postgresUrl, testServer } = testStack();
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const own = await ownDatabases(postgresUrl);
    const { installed } = own;
    const converter = dataConverter(testMasters(['payload'], MASTER));
    const env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: testServer } },
      client: { dataConverter: converter },
    });
    const client = new Client({ connection: env.connection, dataConverter: converter });
    const clock = new DrivenClock(env);
    await clock.refresh();
    const mails = await TestMailServer.start();
    const mailer = new Mailer({ url: mails.url, from: 'vigil@office.example', patienceMs: 5_000 });

    const { hostname, port } = new URL(postgresUrl);
    const postgres = await TcpProxy.before({ host: hostname, port: Number(port || 5432) });
    const open = (role: LedgerRole) =>
      openDatabases({
        ledgerUrl: through(postgres, installed.ledger[role]),
        vaultUrl: through(postgres, installed.vault[role]),
      });
    const databases = {
      api: await openDatabases({ ledgerUrl: installed.ledger.api, vaultUrl: installed.vault.api }),
      conducting: await open('conducting'),
      effects: await open('effects'),
    };
    const temporal: TemporalParts = {
      namespace: env.namespace ?? 'default',
      dataConverter: converter,
      connect: () => Promise.resolve({ connection: env.nativeConnection, release: () => Promise.resolve() }),
      around: [clock.beforeActivities],
      cachedWorkflows: 0,
    };
    const said: string[] = [];
    const log = { info: (line: string) => said.push(line), warn: (line: string) => said.push(line) };
    const { now } = clock;
    const conducting = conductingParts({
      ...{
        databases: databases.conducting,
        masters: testMasters(PROCESS_CLASSES.conducting, MASTER),
        now,
        log,
        mailer,
        temporal,
      },
      ...{ client, desk: 'https://desk.example', workflows: bundled, reconcileEveryMs: null },
    });
    const effects = effectsParts({
      ...{
        databases: databases.effects,
        masters: testMasters(PROCESS_CLASSES.effects, MASTER),
        now,
        log,
        mailer,
        temporal,
      },
      mailServerAnswers: mailServerAnswers(mails.url),
      letterAddress: (state) => `mission-${(state ?? 'oth').toLowerCase()}@letters.example`,
      reportAddress: 'documents@letters.example',
    });
    const edge = new Edge(databases.api, testMasters(PROCESS_CLASSES.effects, MASTER), now);

    const closing = async () => {
      mailer.close();
      await mails.goAway();
      await env.teardown();
      await Promise.all(Object.values(databases).map(({ close }) => close()));
      await postgres.close();
      await own.drop();
    };
    const office = new DrivenOffice(
      env,
      client,
      clock,
      mails,
      postgres,
      installed,
      edge,
      conducting,
      effects,
      said,
      own.vaultOwnerUrl,
      closing,
    );
    await edge.enrolAll();
    await office.start('conducting');
    await office.start('effects');
    return office;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.keys()].map((worker) => this.stop(worker)));
    await this.closing();
  }

  /** Starts a worker, and comes back when it polls. */
  async start(worker: 'conducting' | 'effects'): Promise<void> {
    const kept = worker === 'conducting' ? startConducting(this.conducting) : startEffects(this.effects);
    this.running.set(worker, kept);
    await kept.ready;
  }

  async stop(worker: 'conducting' | 'effects'): Promise<void> {
    await this.running.get(worker)?.stop();
    this.running.delete(worker);
  }

  /** Lets time pass; what falls due meanwhile is conducted. */
  async pass(time: string): Promise<void> {
    await this.env.sleep(time as '1 day');
    await this.clock.refresh();
  }

  /** A person's command, at the clock of the office; not told to its workflow. */
  async ask(person: Person, stream: string, type: CaseCommandType, body: object): Promise<Outcome> {
    await this.clock.refresh();
    return this.edge.ask(person, stream, type, body);
  }

  /** As `ask`, of a step that must be recorded, and told to its workflow as the API does. Answers the types of its events. */
  async step(
    person: Person,
    stream: string,
    type: CaseCommandType,
    body: object,
  ): Promise<readonly string[]> {
    const outcome = await this.ask(person, stream, type, body);
    if (outcome.outcome !== 'recorded')
      throw new Error(`${type} was not recorded: ${JSON.stringify(outcome)}`);
    await this.conducting.teller.tell(stream);
    return outcome.receipt.events.map((event) => event.type);
  }

  /** Waits until every act of a stream is over, or `still` are left. */
  async settled(stream: string, still = 0): Promise<void> {
    await this.until(`the acts of ${stream} are over`, async () => {
      const acts = await this.edge.actsOf(stream);
      return acts.filter(({ state }) => state === 'OPEN' || state === 'SENDING').length <= still;
    });
  }

  /** Asks until it is so; each asking takes a few messages, in which the workers come on. */
  async until(what: string, so: () => Promise<boolean>): Promise<void> {
    for (let asked = 1; !(await so()); asked += 1) {
      if (asked === 3_000) throw new Error(`It never came to this: ${what}. ${this.said.join('\n')}`);
      await this.env.currentTimeMs();
    }
  }

  /** The workflow's own account, once it knows what is recorded. */
  async lifecycle(stream: string): Promise<CaseWorkflowView> {
    let view: CaseWorkflowView | undefined;
    await this.until(`the workflow of ${stream} knows what is recorded`, async () => {
      const answer = await askLifecycle(this.client.workflow, this.workflowId(stream), 10_000);
      view = answer.answered ? answer.view : undefined;
      return view?.version === (await this.edge.versionOf(stream));
    });
    return view as CaseWorkflowView;
  }

  /**
   * Waits until the workflow of a stream has nothing in flight. Only then may a worker be stopped and the workflow ended by
   * hand: the time-skipping server never skips again after the end of a workflow with a task of its own still open.
   */
  async rests(stream: string): Promise<void> {
    const workflow = this.client.workflow.getHandle(this.workflowId(stream));
    await this.until(`the workflow of ${stream} rests`, async () => {
      // What is in flight moves on from a task to an activity and back: history is read first, so that neither slips through.
      const last = (await workflow.fetchHistory()).events?.at(-1)?.eventType;
      const { pendingActivities, pendingWorkflowTask } = (await workflow.describe()).raw;
      return (
        last !== EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED &&
        last !== EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED &&
        !pendingWorkflowTask &&
        !pendingActivities?.length
      );
    });
  }

  /** Destroys the key of a person's identity, as an erasure does. Workers that run may hold it for some minutes more. */
  async destroyIdentity(personId: string): Promise<void> {
    const key = (await this.edge.keyring.find('person', [personId])).get(personId);
    if (key === undefined || key === 'destroyed') throw new Error('There is no such key.');
    const owner = new PostgresClient({ connectionString: this.vaultOwnerUrl });
    await owner.connect();
    await owner.query('UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE key_id = $1', [
      key.id,
    ]);
    await owner.end();
  }

  workflowId(stream: string): string {
    return this.conducting.ledger.tokens.workflowId(stream);
  }
}

function through({ port }: TcpProxy, url: string): string {
  const address = new URL(url);
  address.hostname = '127.0.0.1';
  address.port = String(port);
  return address.href;
}
