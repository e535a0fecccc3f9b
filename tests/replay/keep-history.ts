import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchHistory } from '@vigil/workflows/history';
import { testStack } from '../stack/configuration.js';
import type { DrivenOffice } from '../worker/driven-office.js';

export const HISTORIES = join(__dirname, 'histories');

/**
 * Keeps the history of a workflow as a golden one of a release: `histories/<release>/<name>.json`, sealed with the fixed test key. Does
 * nothing in a run that keeps none. Run
 * `RECORD_HISTORY=v0.2.0 npx jest acceptance/lifecycle acceptance/report-year.spec worker/digest` in `tests` before each release.
 */
export async function keepHistory(
  { env }: Pick<DrivenOffice, 'env'>,
  workflowId: string,
  name: 'lifecycle' | 'report-cycle' | 'digest',
): Promise<void> {
  const { recordHistory: release } = testStack();
  if (release === undefined) return;
  const folder = join(HISTORIES, release);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${await fetchHistory(env.client.workflow, workflowId)}\n`);
}
