import { createSecretKey, randomBytes } from 'node:crypto';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { MASTER_CLASSES, MasterKeys, type MasterClass, type MasterKey } from './master-keys.js';

/** The key file cannot be used; the message says why and what to do. */
export class KeyFileUnusable extends Error {
  override readonly name = 'KeyFileUnusable';
}

/**
 * Makes a new key file: a new installation id and one master key per class. Readable by its owner only (0600), written to
 * disk before this returns. Throws KeyFileUnusable if there is a file already: it is never overwritten, since what its keys
 * sealed would be lost.
 */
export async function createKeyFile(path: string): Promise<void> {
  const file = await opened(path, 'wx');
  try {
    await file.writeFile(`${JSON.stringify(freshContent(), null, 2)}\n`, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a key file for a process that may hold no more than some classes: the same installation and keys, without the others.
 * A file at `to` is replaced at once or not at all, since it is but a copy.
 * Throws KeyFileUnusable as `readKeyFile` does, and if the file lacks one of the classes.
 */
export async function copyKeyFile(from: string, to: string, classes: readonly MasterClass[]): Promise<void> {
  const { keys, ...rest } = await stored(from, classes);
  const held = Object.fromEntries(classes.map((name) => [name, keys[name]]));
  const made = `${to}.new`;
  const file = await opened(made, 'w');
  try {
    await file.writeFile(`${JSON.stringify({ ...rest, keys: held }, null, 2)}\n`, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(made, to);
}

/**
 * Reads the master keys of the given classes, and keeps no others. Throws KeyFileUnusable if the file is missing, may be
 * read or written by others than its owner, is no key file, or has no keys of one of the classes.
 */
export async function readKeyFile(
  path: string,
  classes: readonly MasterClass[] = MASTER_CLASSES,
): Promise<MasterKeys> {
  const { installation, keys } = await stored(path, classes);
  return new MasterKeys(installation, new Map(classes.map((held) => [held, keys[held].map(masterKey)])));
}

const FORMAT = 'vigil-key-file/1';
const KEY_BYTES = 32;
const OTHERS = 0o077;

const storedKey = z.strictObject({
  id: z.string().min(1).max(100),
  key: z.base64().refine((text) => Buffer.from(text, 'base64').length === KEY_BYTES),
});
const storedKeys = z.array(storedKey).min(1);
const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  installation: z.string().min(1).max(100),
  keys: z.partialRecord(z.enum(MASTER_CLASSES), storedKeys),
});

type StoredKeys = z.output<typeof storedKeys>;
interface Stored<C extends MasterClass> {
  readonly format: typeof FORMAT;
  readonly installation: string;
  readonly keys: Readonly<Record<C, StoredKeys>>;
}

async function stored<C extends MasterClass>(path: string, classes: readonly C[]): Promise<Stored<C>> {
  const file = await opened(path, 'r');
  try {
    const { mode } = await file.stat();
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
      throw new KeyFileUnusable(
        `The key file ${path} may be used by others than its owner. Run: chmod 600 ${path}`,
      );
    const { keys, ...rest } = contentOf(await file.readFile('utf8'), path);
    const lacking = classes.filter((held) => keys[held] === undefined);
    if (lacking.length > 0)
      throw new KeyFileUnusable(
        `The key file ${path} has no keys for: ${lacking.join(', ')}. It was made for another process: name the right one.`,
      );
    return { ...rest, keys: keys as Record<C, StoredKeys> };
  } finally {
    await file.close();
  }
}

const masterKey = ({ id, key }: z.output<typeof storedKey>): MasterKey => ({
  id,
  secret: createSecretKey(Buffer.from(key, 'base64')),
});

const freshContent = () => ({
  format: FORMAT,
  installation: `vigil-${randomBytes(9).toString('base64url')}`,
  keys: Object.fromEntries(
    MASTER_CLASSES.map((held) => [
      held,
      [
        {
          id: `m_${held}_${randomBytes(6).toString('base64url')}`,
          key: randomBytes(KEY_BYTES).toString('base64'),
        },
      ],
    ]),
  ),
});

function contentOf(text: string, path: string): z.output<typeof keyFile> {
  const parsed = keyFile.safeParse(jsonOf(text));
  // The schema's own message would quote the file.
  if (!parsed.success)
    throw new KeyFileUnusable(
      `${path} is not a key file of this version, or it is damaged. Restore it from its backup.`,
    );
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function opened(path: string, flags: 'r' | 'w' | 'wx'): Promise<FileHandle> {
  try {
    return await open(path, flags, 0o600);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new KeyFileUnusable(
        `There is a key file at ${path} already. It is never overwritten: choose another path.`,
      );
    if (code === 'ENOENT' && flags === 'r')
      throw new KeyFileUnusable(
        `There is no key file at ${path}. Name the right one, or restore it from its backup.`,
      );
    throw new KeyFileUnusable(`The key file ${path} cannot be opened (${code ?? 'unknown reason'}).`);
  }
}
