import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { freePort } from '@vigil/standalone/parts/ports';
import { until } from '@vigil/standalone/parts/until';
import { dataConverter } from '@vigil/vault/data-converter';
import { createKeyFile, readKeyFile } from '@vigil/vault/key-file';
import type { MasterKeys } from '@vigil/vault/master-keys';
import { openDatabases, type Databases } from '@vigil/worker/databases';
import { UPKEEP_IDS, type CaseWorkflowView } from '@vigil/workflows/contract';
import { askLifecycle } from '@vigil/workflows/poke';
import { testStack } from '../stack/configuration.js';
import { Edge } from './edge.js';
import { ownDatabases, type OwnDatabases } from './own-databases.js';
import { registration } from './stories.js';
import { WorkerProcess, type WorkerProgram } from './worker-process.js';

describe('the workers as processes, on a real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-worker-'));
  const clock = { now: () => Date.now() };
  const processes: WorkerProcess[] = [];
  let own: OwnDatabases;
  let databases: Databases;
  let masters: MasterKeys;
  let edge: Edge;
  let port: number;
  let temporal: TestWorkflowEnvironment | undefined;
  let environment: Record<string, string>;

  const startTemporal = async () => {
    temporal = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'existing-path', path: testStack().temporalCli }, port },
    });
  };
  const start = (program: WorkerProgram, changes: Record<string, string> = {}) => {
    const worker = program === 'roll' ? 'conducting' : program;
    const process = WorkerProcess.start(program, {
      ...environment,
      LEDGER_DATABASE_URL: own.installed.ledger[worker],
      VAULT_DATABASE_URL: own.installed.vault[worker],
      ...changes,
    });
    processes.push(process);
    return process;
  };
  /** The workflow's own account, once it knows what is recorded. */
  const lifecycle = async (stream: string): Promise<CaseWorkflowView> => {
    const { connection } = temporal as TestWorkflowEnvironment;
    const client = new Client({ connection, dataConverter: dataConverter(masters) });
    const version = await edge.versionOf(stream);
    for (;;) {
      const answer = await askLifecycle(client.workflow, edge.ledger.tokens.workflowId(stream), 5_000);
      if (answer.answered && answer.view.version === version) return answer.view;
    }
  };

  beforeAll(async () => {
    own = await ownDatabases(testStack().postgresUrl);
    const keyFile = join(folder, 'keys.json');
    await createKeyFile(keyFile);
    masters = await readKeyFile(keyFile);
    databases = await openDatabases({
      ledgerUrl: own.installed.ledger.api,
      vaultUrl: own.installed.vault.api,
    });
    edge = new Edge(databases, masters, clock.now);
    await edge.enrolAll();
    port = (await freePort()) ?? 0;
    environment = {
      TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
      KEY_FILE: keyFile,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'vigil@office.example',
      DESK_URL: 'https://desk.example',
      BUNDLE_CACHE: join(folder, 'bundle.json'),
      LETTER_ADDRESS: 'mission-{state}@letters.example',
      REPORT_ADDRESS: 'documents@letters.example',
    };
  });
  afterAll(async () => {
    await Promise.all(processes.map((process) => process.end('SIGKILL')));
    await temporal?.teardown();
    await databases.close();
    await own.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('wait for Temporal, serve, survive its loss with all that it stored, and end well when asked to', async () => {
    const stream = 'case/RC-PROCESS-1';

    const conducting = start('conducting');
    const effects = start('effects');
    await conducting.says('Temporal does not serve the queue conducting');
    await effects.says('Temporal does not serve the queue effects');
    await edge.ask('officer', stream, 'RegisterAllegation', registration({ clock }, stream));

    await startTemporal();
    await conducting.says(/^ready$/m);
    await effects.says(/^ready$/m);
    expect(await lifecycle(stream)).toMatchObject({ stage: 'allegation', unforeseen: [] });

    await temporal?.teardown();
    await edge.ask('supervisor', stream, 'AssignCase', { verifier: 'verifier' });
    await startTemporal();
    const { steps } = await lifecycle(stream);
    expect(steps.map(({ step }) => step)).toEqual(await edge.eventsOf(stream));

    await conducting.end('SIGKILL');
    await edge.ask('supervisor', stream, 'AssignCase', { protection: 'protection' });
    const again = start('conducting');
    await again.says(/^ready$/m);
    await lifecycle(stream);
    const { schedule, workflow } = (temporal as unknown as TestWorkflowEnvironment).client;
    expect((await schedule.getHandle(UPKEEP_IDS.schedule).describe()).state.paused).toBe(false);

    const run = async () =>
      (await workflow.getHandle(edge.ledger.tokens.workflowId(stream)).describe()).runId;
    const before = await run();
    const roll = start('roll');
    expect(await roll.ended).toBe(0);
    expect(roll.output).toMatch(/^\d+ workflows were asked/);
    await until('the case should pass on to a new run', async () => (await run()) !== before, {
      forAtMost: 60_000,
    });

    expect(await Promise.all([again.end('SIGTERM'), effects.end('SIGTERM')])).toEqual([0, 0]);
    for (const { output } of [conducting, effects, again])
      expect(output).not.toMatch(/RC-PROCESS|postgres:\/\//);
  });

  it.each([
    ['a variable that is wrong', { SMTP_URL: 'http://secret-word' }, /SMTP_URL: must be an smtp/],
    ['a key file that is not there', { KEY_FILE: join(folder, 'none.json') }, /There is no key file/],
  ])('end at once, and say why, with %s', async (_what, changes, words) => {
    const process = start('effects', changes);
    expect(await process.ended).toBe(1);
    expect(process.output).toMatch(words);
    expect(process.output).not.toContain('secret-word');
  });
});
