import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLedger } from '@vigil/ledger/export';
import type { LedgerLine } from '@vigil/ledger/ledger-lines';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';

/** The files of an export: the ledger, its signed roots alone, and the public keys that they are checked with. */
export const EXPORT_FILES = {
  ledger: 'ledger.jsonl',
  roots: 'roots.jsonl',
  keys: 'public-keys.json',
} as const;

export interface Exported {
  readonly events: number;
  readonly roots: number;
}

/**
 * Writes the ledger as it stands at one moment to a folder, made where it is missing, for its owner's eyes (0600). A file has its
 * name only once it is whole. Keep roots and keys of each day apart from the ledger: a later export must hold the same roots.
 *
 * @param publicKeys PEM by key id, of every key that has signed
 * @param boxes take the sealed boxes along; without them only their digests leave
 */
export async function writeExport(
  parts: Pick<LedgerParts, 'pool'>,
  installation: string,
  publicKeys: Readonly<Record<string, string>>,
  folder: string,
  boxes: boolean,
): Promise<Exported> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const roots: string[] = [];
  let events = 0;
  const text = async function* (lines: AsyncIterable<LedgerLine>) {
    for await (const line of lines) {
      const written = `${JSON.stringify(line)}\n`;
      if (line.line === 'event') events += 1;
      if (line.line === 'installation' || line.line === 'root') roots.push(written);
      yield written;
    }
  };
  await whole(folder, EXPORT_FILES.ledger, (path) =>
    pipeline(
      Readable.from(text(exportLedger(parts, installation, { boxes }))),
      createWriteStream(path, { mode: OWNERS }),
    ),
  );
  await whole(folder, EXPORT_FILES.roots, (path) => writeFile(path, roots.join(''), { mode: OWNERS }));
  await whole(folder, EXPORT_FILES.keys, (path) =>
    writeFile(path, `${JSON.stringify(publicKeys, null, 2)}\n`, { mode: OWNERS }),
  );
  return { events, roots: roots.length - 1 };
}

const OWNERS = 0o600;

async function whole(folder: string, name: string, write: (path: string) => Promise<void>): Promise<void> {
  const unfinished = join(folder, `${name}.unfinished`);
  await write(unfinished);
  await rename(unfinished, join(folder, name));
}
