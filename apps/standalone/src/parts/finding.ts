import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { withProgress, type Print } from './print.js';

/** What finding a part needs to know. */
export interface Search {
  /** The root folder of the repository. */
  readonly root: string;
  /** Where what was fetched once is kept. */
  readonly cache: string;
  /** The environment for tools such as pip and go. */
  readonly env: Readonly<Record<string, string>>;
  readonly print: Print;
  readonly signal?: AbortSignal;
}

/** One place where a part may come from. */
export interface Source {
  readonly name: string;
  /** The path of an executable. Throws with the reason if there is none. */
  readonly find: () => Promise<string>;
  /** What to tell while it takes long; without, it is quick. */
  readonly doing?: string;
}

/**
 * The first source that has the part, asked in order.
 * Throws an error that lists what was tried, why it failed, and the remedy.
 */
export async function findPart(
  part: string,
  sources: readonly Source[],
  search: Search,
  remedy: string,
): Promise<string> {
  const tried: string[] = [];
  for (const { name, find, doing } of sources) {
    search.signal?.throwIfAborted();
    try {
      return doing === undefined ? await find() : await withProgress(search.print, doing, find);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'failed';
      tried.push(`  ${name}: ${why}`);
      if (doing !== undefined) search.print(`  not this way (${why})`);
    }
  }
  throw new Error(`${part} was not found.\n${tried.join('\n')}\n${remedy}`);
}

/** Looks for one of several executables in the cache. */
export function cached(search: Search, names: readonly string[]): Source {
  return {
    name: 'cached copy',
    find: async () => {
      const path = names.map((name) => join(search.cache, name)).find((candidate) => existsSync(candidate));
      if (path === undefined) throw new Error(`none in ${search.cache}`);
      return path;
    },
  };
}

/**
 * Puts an executable into the cache under a name of its own. `fetch` fills an empty folder and returns the path of
 * the executable in it; it is moved in one step, so that a start that is interrupted leaves no half copy.
 */
export async function intoCache(
  search: Search,
  name: string,
  fetch: (folder: string) => Promise<string>,
): Promise<string> {
  mkdirSync(search.cache, { recursive: true });
  const folder = mkdtempSync(join(search.cache, 'fetching-'));
  try {
    const executable = await fetch(folder);
    chmodSync(executable, 0o755);
    const target = join(search.cache, name);
    renameSync(executable, target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The largest file below a folder for which `suits` holds; undefined if there is none. */
export function largestFile(
  folder: string,
  suits: (path: string) => boolean = () => true,
): string | undefined {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(suits)
    .toSorted((one, other) => statSync(other).size - statSync(one).size)[0];
}
