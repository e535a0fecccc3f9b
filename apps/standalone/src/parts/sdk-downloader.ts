/**
 * A program: lets the Temporal SDK download one of its servers into a folder, starts it once, and ends it.
 * Arguments: `dev-server` or `time-skipping`, and the folder.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, downloadDir = ''] = process.argv.slice(2);
const executable = { type: 'cached-download', downloadDir } as const;

async function download(): Promise<void> {
  const environment =
    kind === 'dev-server'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
}

download().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exitCode = 1;
});
