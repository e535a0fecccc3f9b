import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

const LOOPBACK = '127.0.0.1';
const portBook = z.record(z.string(), z.number().int().min(1).max(65_535));

/**
 * The port a part listens on: the one it had last time with this data folder if that is free again, else the
 * wished one, else any free one. The choice is kept in `ports.json` of the data folder, so that addresses last.
 */
export async function portFor(folder: string, part: string, wished: number): Promise<number> {
  const file = join(folder, 'ports.json');
  const book = read(file);
  const before = book[part];
  const candidates = before === undefined ? [wished, 0] : [before, wished, 0];
  for (const candidate of candidates) {
    const port = await freePort(candidate);
    if (port === undefined) continue;
    writeFileSync(file, `${JSON.stringify({ ...read(file), [part]: port }, undefined, 2)}\n`);
    return port;
  }
  throw new Error(
    `No free port for ${part} on ${LOOPBACK}. End a program that listens there and start again.`,
  );
}

/** The port that a part had last with this data folder, if it ever had one. */
export const lastPort = (folder: string, part: string): number | undefined =>
  read(join(folder, 'ports.json'))[part];

/**
 * The given port if it is free on the loopback interface, else undefined. Without a wish any free one below those that systems
 * give to outgoing connections: one of these could take it before whoever asked listens there.
 */
export async function freePort(wished = 0): Promise<number | undefined> {
  if (wished !== 0) return (await isFree(wished)) ? wished : undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(FIRST, BEHIND_LAST);
    if (await isFree(port)) return port;
  }
  return undefined;
}
/** Linux gives outgoing connections 32768 and up, macOS and Windows 49152 and up. */
const [FIRST, BEHIND_LAST] = [20_000, 32_768];
const TRIES = 100;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

function read(file: string): z.infer<typeof portBook> {
  try {
    return portBook.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {}; // a first start, or a file that someone broke: ports are chosen anew
  }
}
