import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { LineOf } from '@vigil/ledger/ledger-lines';
import { readLines, verifyLedger, type Verdict } from '@vigil/ledger/verify';
import { CalledWrongly } from './run-program.js';
import { sentenceOf } from './flaw-sentences.js';

export interface VerifyOrder {
  /** The export, as `npm run export` wrote it. */
  readonly ledger: string;
  /** The public keys, from a place that whoever could change the export can not change. */
  readonly keys: string;
  /** Roots kept from an earlier export: the days in it must be unchanged. */
  readonly kept?: string | undefined;
  /** Nothing may lag: an event without a position is a flaw. */
  readonly sealed: boolean;
}

/**
 * Verifies an export from files alone: no database, no secret. Says one sentence for each flaw, or what holds.
 * Throws CalledWrongly for keys that are none, LineUnreadable for a file that is no export.
 *
 * @returns 0 if all holds, 1 if there is a flaw
 */
export async function verifyExport(
  { ledger, keys, kept, sealed }: VerifyOrder,
  print: (line: string) => void,
): Promise<0 | 1> {
  const publicKeys = publicKeyFile.safeParse(json(await readFile(keys, 'utf8')));
  if (!publicKeys.success)
    throw new CalledWrongly(`${keys} holds no public keys: it must be an object of PEM texts by key id.`);
  const roots = kept === undefined ? [] : await rootsOf(kept);
  const verdict = await verifyLedger(readLines(textOf(ledger)), publicKeys.data, { sealed, kept: roots });
  for (const flaw of verdict.flaws) print(sentenceOf(flaw));
  print(verdict.flaws.length > 0 ? broken(verdict) : holds(verdict));
  return verdict.flaws.length > 0 ? 1 : 0;
}

const publicKeyFile = z.record(z.string(), z.string().startsWith('-----BEGIN PUBLIC KEY-----'));

const textOf = (path: string) => createInterface({ input: createReadStream(path), crlfDelay: Infinity });

async function rootsOf(path: string): Promise<LineOf<'root'>[]> {
  const roots: LineOf<'root'>[] = [];
  for await (const line of readLines(textOf(path))) if (line.line === 'root') roots.push(line);
  return roots;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const broken = ({ flaws, events }: Verdict) =>
  `${flaws.length === MOST ? `At least ${MOST} flaws` : flaws.length === 1 ? 'One flaw' : `${flaws.length} flaws`} among ${events} events: this is not the ledger as it was recorded.`;

const holds = ({ streams, events, position, unpositioned, roots }: Verdict) =>
  [
    `${events} events of ${streams} streams are as they were recorded, in the order of ${position} positions.`,
    roots === 0
      ? 'No day of it is signed: it proves nothing about who made it.'
      : `${roots} signed ${roots === 1 ? 'day holds' : 'days hold'}.`,
    ...(unpositioned > 0
      ? [`${unpositioned} events had no position yet when it was written; --sealed would call that a flaw.`]
      : []),
  ].join(' ');

const MOST = 100;
