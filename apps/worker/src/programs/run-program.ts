import { LedgerUnavailable } from '@vigil/ledger/ledger-unavailable';
import { LineUnreadable } from '@vigil/ledger/verify';
import { StreamErased } from '@vigil/vault/facts';
import { KeyFileUnusable } from '@vigil/vault/key-file';
import { KeyUnknown } from '@vigil/vault/keyring';
import { ConfigurationError } from '../configuration.js';
import { kindOf } from '../log.js';

/** The program was called in a way that it does not know; the message says how to call it. */
export class CalledWrongly extends Error {
  override readonly name = 'CalledWrongly';
}

/**
 * Runs a program for the person at the terminal and ends the process: with the code that `act` answers, with 2 if it was called
 * wrongly, with 1 for all else that went wrong. Of a fault only its kind is said, since messages of databases quote rows.
 */
export async function runProgram(name: string, act: () => Promise<0 | 1>): Promise<never> {
  try {
    process.exit(await act());
  } catch (error) {
    process.stderr.write(`${name}: ${told(error)}\n`);
    process.exit(error instanceof CalledWrongly ? 2 : 1);
  }
}

const SPEAKING = [
  CalledWrongly,
  ConfigurationError,
  KeyFileUnusable,
  KeyUnknown,
  LedgerUnavailable,
  LineUnreadable,
  StreamErased,
];

function told(error: unknown): string {
  if (error instanceof Error && SPEAKING.some((kind) => error instanceof kind)) return error.message;
  const { code, path } = error as { readonly code?: unknown; readonly path?: unknown };
  if (typeof path === 'string' && typeof code === 'string') return `${path} cannot be used (${code}).`;
  return `ended by a fault (${kindOf(error)})`;
}
