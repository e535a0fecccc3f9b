import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { ENTRY } from '../test/time-skipping-office.js';
import * as all from './all.workflow.js';
import { bundleWorkflows } from './bundle.js';
import { WORKFLOW_TYPES } from './contract.js';

const ROOT = join(__dirname, '../..');

describe('bundleWorkflows', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'vigil-bundle-')));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('takes into the sandbox nothing of the domain but its vocabulary, and no zod', async () => {
    const { modules } = await bundleWorkflows({ entry: ENTRY });
    const ours = modules.map((path) => relative(ROOT, path).split(sep).join('/'));
    const own = ours.filter((path) => path.startsWith('workflows/'));
    const ownAllowed = [
      'all.workflow',
      'case.workflow',
      'digest.workflow',
      'report-cycle.workflow',
      'revise-terms.workflow',
      'upkeep.workflow',
      'conduct',
      'contract',
      'foresight',
      'last-steps',
      'office.workflow',
    ];
    expect(own.sort()).toEqual(ownAllowed.map((name) => `workflows/src/${name}.ts`).sort());
    expect(
      ours.filter((path) => path.startsWith('libs/') && !path.startsWith('libs/domain/src/vocabulary/')),
    ).toEqual([]);
    const packages = ours.filter((path) => path.startsWith('node_modules/'));
    expect(packages.length).toBeGreaterThan(0);
    expect(packages.filter((path) => /node_modules\/(zod|luxon|@temporalio\/client)\//.test(path))).toEqual(
      [],
    );
  });

  it('registers each workflow under the name that the contract has for it', () => {
    const names = Object.values(all).map(({ name }) => name);
    expect(names.sort()).toEqual([...Object.values(WORKFLOW_TYPES)].sort());
    expect(Object.keys(all).sort()).toEqual(names);
  });

  it('uses a kept bundle again until one of its files changes', async () => {
    const source = join(folder, 'src');
    const entry = join(source, 'small.workflow.ts');
    const cache = join(folder, 'kept', 'bundle.json');
    await cp(join(__dirname, 'last-steps.ts'), join(source, 'last-steps.ts'));
    await writeFile(entry, `export { lastSteps } from './last-steps.js';\n`);
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');

    const first = await bundleWorkflows({ entry, cache });
    expect(first.modules).toContain(join(source, 'last-steps.ts'));
    await markKept(cache);
    expect((await bundleWorkflows({ entry, cache })).code).toMatch(/^\/\/ kept/);

    await writeFile(join(source, 'last-steps.ts'), 'export async function lastSteps(): Promise<void> {}\n');
    expect((await bundleWorkflows({ entry, cache })).code).not.toMatch(/^\/\/ kept/);
    await writeFile(cache, 'half a fi');
    expect((await bundleWorkflows({ entry, cache })).modules).toContain(entry);
  });
});

async function markKept(cache: string): Promise<void> {
  const kept = JSON.parse(await readFile(cache, 'utf8')) as { code: string };
  await writeFile(cache, JSON.stringify({ ...kept, code: `// kept\n${kept.code}` }));
}
