import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Print } from '../parts/print.js';

/** What the program that rebuilds is given. */
export interface RebuildNeeds {
  /** The path of `apps/worker/dist/rebuild.main.js`. */
  readonly entry: string;
  readonly env: {
    /** As the tables' owner or a superuser. */
    readonly LEDGER_DATABASE_URL: string;
    /** As `vigil_conducting_vault`. */
    readonly VAULT_DATABASE_URL: string;
    readonly KEY_FILE: string;
  };
}

/** Rebuilds the lists and comes back when it is done. Throws an Error that says what to do, if it failed. */
export async function rebuildLists({ entry, env }: RebuildNeeds, print: Print): Promise<void> {
  print('The tables have changed since the lists were folded last: they are rebuilt.');
  const program = spawn(process.execPath, ['--enable-source-maps', entry], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [program.stdout, program.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      print(`rebuild     | ${line}`);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    program.once('error', reject);
    program.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(
      'The lists could not be rebuilt; the lines above say why. Nothing is lost: the ledger is as it was. Mend the cause and start again.',
    );
}
