import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { dataConverter, FAILURE_CONVERTER } from '@vigil/vault/data-converter';
import { testMasters } from '@vigil/vault/testing/test-masters';
import { bundleWorkflows } from '@vigil/workflows/bundle';
import { readHistory } from '@vigil/workflows/history';
import { MASTER } from '../worker/driven-office.js';
import { HISTORIES } from './keep-history.js';

const golden = readdirSync(HISTORIES).flatMap((release) =>
  readdirSync(join(HISTORIES, release)).map((file) => join(release, file)),
);

const bundled = () =>
  bundleWorkflows({
    entry: join(__dirname, '../../workflows/src/all.workflow.ts'),
    failureConverterPath: FAILURE_CONVERTER,
    cache: join(tmpdir(), 'vigil-worker-bundle.json'),
  });

/** A ten-year case must go on under every later version of the workflows. */
describe('golden histories', () => {
  const replay = async (history: ReturnType<typeof readHistory>): Promise<void> => {
    const { code } = await bundled();
    const converter = dataConverter(testMasters(['payload'], MASTER));
    await Worker.runReplayHistory({ workflowBundle: { code }, dataConverter: converter }, history);
  };
  const kept = (file: string) => readHistory(readFileSync(join(HISTORIES, file), 'utf8'));
  beforeAll(() => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
  });

  it('are kept of each kind of workflow that lives longer than a release', () => {
    const names = new Set(golden.map((file) => basename(file, '.json')));
    expect([...names].sort()).toEqual(['digest', 'lifecycle', 'report-cycle']);
  });

  it.each(golden)('%s replays', (file) => replay(kept(file)));

  it('are told apart from a history that went otherwise', async () => {
    const history = kept(golden[0] ?? '');
    const events = [...(history.events ?? [])];
    const begun = events.findIndex(({ activityTaskScheduledEventAttributes: scheduled }) => scheduled);
    const attributes = events[begun]?.activityTaskScheduledEventAttributes;
    events[begun] = {
      ...events[begun],
      activityTaskScheduledEventAttributes: { ...attributes, activityType: { name: 'anotherAct' } },
    };
    await expect(replay({ ...history, events } as typeof history)).rejects.toThrow();
  });
});
