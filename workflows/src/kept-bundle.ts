import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WorkflowBundle } from './bundle.js';

/** What a bundle was asked to be made of. */
export interface Making {
  readonly entry: string;
  readonly failureConverterPath: string | null;
}

/** The bundle in a file, if it was made of the same files with the same contents; else undefined. */
export async function keptBundle(file: string, made: Making): Promise<WorkflowBundle | undefined> {
  try {
    const { fingerprint, modules, code } = JSON.parse(await readFile(file, 'utf8')) as WorkflowBundle & {
      fingerprint: string;
    };
    return (await fingerprintOf(made, modules)) === fingerprint ? { code, modules } : undefined;
  } catch {
    // No such file, a file half written by an older form, a module that is gone: each means to bundle anew.
    return undefined;
  }
}

/** Writes a bundle to a file, whole or not at all, since several processes may do so at once. */
export async function keepBundle(
  file: string,
  made: Making,
  { code, modules }: WorkflowBundle,
): Promise<void> {
  const fingerprint = await fingerprintOf(made, modules);
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ fingerprint, modules, code }));
  await rename(draft, file);
}

/** The form of the bundle itself: counted up when `bundleWorkflows` changes what it makes of the same files. */
const FORM = 1;

async function fingerprintOf(made: Making, modules: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(
    JSON.stringify([FORM, process.version, made.entry, made.failureConverterPath]),
  );
  for (const module of modules) hash.update(`\0${module}\0`).update(await readFile(module));
  return hash.digest('hex');
}
