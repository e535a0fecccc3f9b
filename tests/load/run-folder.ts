import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claimDataFolder, isClaimed } from '@vigil/standalone/parts/data-folder';
import { removeCluster } from '@vigil/standalone/parts/postgres-cluster';
import type { Print } from '@vigil/standalone/parts/print';

/** Ends and removes what earlier runs left that were killed. */
export async function sweep(runs: string, print: Print): Promise<void> {
  for (const name of readdirSync(runs)) {
    const path = join(runs, name);
    if (isClaimed(path)) continue;
    await claimDataFolder(path, print);
    removeCluster(path);
    rmSync(path, { recursive: true, force: true });
  }
}

/** The processes that the data folder remembers: PostgreSQL and Temporal among them. */
export function partPids(path: string): Record<string, number> {
  const run = join(path, 'run');
  return Object.fromEntries(
    ['postgres', 'temporal']
      .filter((name) => existsSync(join(run, `${name}.json`)))
      .map((name) => {
        const { pid } = JSON.parse(readFileSync(join(run, `${name}.json`), 'utf8')) as { pid: number };
        return [name, pid];
      }),
  );
}
