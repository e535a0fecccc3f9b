import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const BOUNDARY = '@nx/enforce-module-boundaries';
const IMPORT = '@typescript-eslint/no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

/** What must be refused: where it stands, what it says, and by which rule. */
const FORBIDDEN = [
  ['libs/domain', "import '@vigil/vault/box';", BOUNDARY],
  ['libs/vault', "import '@vigil/ledger/execute';", BOUNDARY],
  ['workflows', "import '@vigil/vault/box';", BOUNDARY],
  ['apps/standalone', "import '@vigil/workflows/contract';", BOUNDARY],
  ['workflows', "import { decide } from '@vigil/domain/case/decide';\ndecide();", IMPORT],
  ['workflows', "import { z } from 'zod';\nz.string();", IMPORT],
  ['libs/domain', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", IMPORT],
  ['libs/domain', 'export const now = () => new Date();', SYNTAX],
  ['libs/domain', 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['libs/domain', 'export const id = () => process.pid;', 'no-restricted-globals'],
  ['libs/vault', 'export const path = process.env.PATH;', SYNTAX],
  ['libs/vault', 'export enum Colour { Red }', SYNTAX],
  ['libs/vault', 'export default 1;', SYNTAX],
  ['libs/vault', 'export const f = (x: any) => x;', '@typescript-eslint/no-explicit-any'],
  ['libs/vault', 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
] as const;

/** What must pass: otherwise the rules above could refuse everything. */
const ALLOWED = [
  ['workflows', "import '@vigil/domain/vocabulary/stage';"],
  ['workflows', "import type { Stage } from '@vigil/domain/vocabulary/stage';\nexport type S = Stage;"],
  ['libs/vault', "import '@vigil/domain/classification';"],
] as const;

/** Any file of the project's sources: the text is linted in its place, since typed rules know only files that exist. */
function placeIn(project: string): string {
  const folder = join(project, 'src');
  const file = readdirSync(join(root, folder)).find(
    (name) => name.endsWith('.ts') && !/(^configuration|\.spec)\.ts$/.test(name),
  );
  if (file === undefined) throw new Error(`${folder} has no source file`);
  return join(folder, file);
}

describe('the boundaries between projects', () => {
  const cases = [...FORBIDDEN, ...ALLOWED].map(([project, text]) => ({
    path: placeIn(project),
    text: `${text}\n`,
  }));
  let found: { rule: string | null; message: string }[][] = [];

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'vigil-lint-'));
    try {
      const file = join(folder, 'cases.json');
      writeFileSync(file, JSON.stringify(cases));
      const written = execFileSync(process.execPath, [join(__dirname, 'lint-with-graph.mjs'), file], {
        encoding: 'utf8',
      });
      const finding = z.object({ rule: z.string().nullable(), message: z.string() });
      found = z.array(z.array(finding)).parse(JSON.parse(written.trim().split('\n').at(-1) ?? ''));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it.each(FORBIDDEN.map(([project, text, rule], index) => ({ project, text, rule, index })))(
    'refuse in $project: $text',
    ({ rule, index }) => {
      expect(found[index]?.map((finding) => finding.rule)).toContain(rule);
    },
  );

  it.each(ALLOWED.map(([project, text], index) => ({ project, text, index: FORBIDDEN.length + index })))(
    'allow in $project: $text',
    ({ index }) => {
      const boundaries = found[index]?.filter(({ rule }) => rule === BOUNDARY || rule === IMPORT);
      expect(boundaries).toEqual([]);
    },
  );
});
