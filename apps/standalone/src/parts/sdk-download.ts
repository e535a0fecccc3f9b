import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { intoCache, largestFile, type Search, type Source } from './finding.js';
import { runTool } from './tool.js';

const SITE = 'https://temporal.download/cli/default?arch=amd64&platform=linux';
const PROBE = 5_000;
const DOWNLOAD = 5 * 60_000;

/** What the downloader program understands: the SDK's two kinds of server. */
export type ServerKind = 'dev-server' | 'time-skipping';

/**
 * The SDK's own download. The SDK can only download and start in one go and has no time limit, so this happens in a
 * program of its own (`sdk-downloader.ts`), and only if the site answers at all.
 */
export function sdkDownload(search: Search, kind: ServerKind, cacheName: string): Source {
  return {
    name: 'download of the Temporal SDK',
    doing: 'Fetching it as the Temporal SDK does',
    find: () =>
      intoCache(search, cacheName, async (folder) => {
        await probe(search.signal);
        const target = join(folder, 'download');
        mkdirSync(target);
        const program = join(search.root, 'apps', 'standalone', 'dist', 'parts', 'sdk-downloader.js');
        await runTool(process.execPath, [program, kind, target], {
          env: search.env,
          forAtMost: DOWNLOAD,
          signal: search.signal,
        });
        const executable = largestFile(target);
        if (executable === undefined) throw new Error('the SDK downloaded nothing');
        return executable;
      }),
  };
}

async function probe(signal?: AbortSignal): Promise<void> {
  const limits = [AbortSignal.timeout(PROBE), ...(signal ? [signal] : [])];
  try {
    const response = await fetch(SITE, { signal: AbortSignal.any(limits) });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`answered ${response.status}`);
  } catch (cause) {
    throw new Error('temporal.download cannot be reached', { cause });
  }
}
