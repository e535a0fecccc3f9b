/**
 * A program: lints texts as `nx run-many -t lint` does, with Nx's project graph. Reads a JSON list of `{path, text}`
 * from the file named as argument, writes a JSON list of the lists of `{rule, message}` found.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../..');
process.chdir(root);
process.env.NX_DAEMON = 'false';
// Without the graph the boundary rule only prints a warning, and passes.
await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });

const eslint = new ESLint({ cwd: root });
const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const found = [];
for (const { path, text } of texts) {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  found.push((result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(`\n${JSON.stringify(found)}\n`);
process.exit(0);
