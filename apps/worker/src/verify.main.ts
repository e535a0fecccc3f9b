import { parseArgs } from 'node:util';
import { CalledWrongly, runProgram } from './programs/run-program.js';
import { verifyExport } from './programs/verify-export.js';

const USAGE =
  'Call it so: npm run verify -- <ledger.jsonl> --keys <public-keys.json> [--roots <kept roots.jsonl>] [--sealed]';

await runProgram('verify', () => {
  const { ledger, ...options } = read();
  return verifyExport({ ledger, ...options }, (line) => process.stdout.write(`${line}\n`));
});

function read() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        keys: { type: 'string' },
        roots: { type: 'string' },
        sealed: { type: 'boolean', default: false },
      },
    });
    const [ledger, ...more] = positionals;
    if (ledger === undefined || values.keys === undefined || more.length > 0) throw new CalledWrongly(USAGE);
    return { ledger, keys: values.keys, kept: values.roots, sealed: values.sealed };
  } catch {
    throw new CalledWrongly(USAGE);
  }
}
