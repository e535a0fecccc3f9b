import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Witness } from './witness.js';

/** A place where something may stand in clear, and all that stands there. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The places where a word, or a longer one that begins with it, can be read: as it is, folded, in hex, base64 or UTF-16. */
export function whereReadable(word: string, places: readonly Place[]): readonly string[] {
  const needles = ways(word);
  return places
    .filter(({ bytes }) => needles.some((needle) => bytes.includes(needle)))
    .map(({ name }) => name);
}

/** All files below a folder. */
export function filesOf(folder: string): readonly Place[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({ name: path.slice(folder.length + 1), bytes: readFileSync(path) }));
}

/** Every column of every table of a database, each as one place. */
export async function columnsOf(database: Witness): Promise<readonly Place[]> {
  const tables = await database.query<{ schema: string; name: string }>(
    `SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const places: Place[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.query<Record<string, unknown>>(`SELECT * FROM "${schema}"."${name}"`);
    for (const column of Object.keys(rows[0] ?? {}))
      places.push({
        name: `${schema}.${name}.${column}`,
        bytes: Buffer.concat(rows.map((row) => bytesOf(row[column]))),
      });
  }
  return places;
}

function bytesOf(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return Buffer.concat(value.map(bytesOf));
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value ?? null));
}

function ways(word: string): readonly Buffer[] {
  const folded = [...new Set([word, word.toLowerCase(), word.toUpperCase()])];
  return folded.flatMap((text) => [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    ...[0, 1, 2].map((shift) => Buffer.from(inBase64(text, shift))),
  ]);
}

/** What base64 makes of a word that begins at the given byte of a group of three, whatever stands around it. */
function inBase64(word: string, shift: number): string {
  const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64');
  const whole = Math.floor((shift + Buffer.byteLength(word)) / 3) * 4;
  return encoded.slice(shift === 0 ? 0 : 4, whole);
}
