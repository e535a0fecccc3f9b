import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode, startProgram } from './child-process.js';
import { claimDataFolder, type DataFolder } from './data-folder.js';
import { endProcess } from './end-process.js';
import { processMark } from './process-mark.js';
import { until } from './until.js';

describe('a program', () => {
  let path = '';
  let folder: DataFolder;
  const records = () => readdirSync(join(path, 'run')).filter((name) => name !== 'owner.json');
  const script = (text: string) => {
    const entry = join(path, 'program.mjs');
    writeFileSync(entry, text);
    return entry;
  };

  beforeEach(async () => {
    path = mkdtempSync(join(tmpdir(), 'vigil-program-'));
    folder = await claimDataFolder(path, () => undefined);
  });
  afterEach(() => {
    rmSync(path, { recursive: true });
  });

  it('writes its lines with its name before them and says how it ended', async () => {
    const lines: string[] = [];
    const entry = script("console.log('hello'); console.error('bad'); process.exitCode = 3;");
    const program = await startNode(
      { name: 'api', entry, env: {}, print: (line) => lines.push(line) },
      folder,
    );
    expect(await program.ended).toBe('api ended with code 3');
    expect(lines.toSorted()).toEqual(['api         | bad', 'api         | hello']);
    expect(program.tail().split('\n').toSorted()).toEqual(['bad', 'hello']);
  });

  it('inherits nothing but what it is given', async () => {
    const entry = script('console.log(JSON.stringify(Object.keys(process.env)));');
    const program = await startNode({ name: 'api', entry, env: { ONLY: 'this' } }, folder);
    await program.ended;
    expect(JSON.parse(program.tail())).toEqual(['ONLY']);
  });

  it('is remembered while it runs and forgotten when it ends', async () => {
    const entry = script('setInterval(() => {}, 1000);');
    const program = await startNode({ name: 'api', entry, env: {} }, folder);
    expect(records()).toEqual(['api.json']);
    await program.stop();
    expect(records()).toEqual([]);
    expect(program.ending()).toBe('api was ended by SIGTERM');
  });

  it('that does not listen is ended by force', async () => {
    const entry = script("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up');");
    const program = await startNode({ name: 'api', entry, env: {} }, folder);
    await until('the program should be up', () => program.tail() === 'up', { forAtMost: 10_000 });
    await endProcess(program.pid, ['SIGTERM', 'SIGKILL'], 100);
    expect(await program.ended).toBe('api was ended by SIGKILL');
    expect(processMark(program.pid)).toBeUndefined();
  });

  it('that does not exist is an error that says so', async () => {
    const started = startProgram(
      { name: 'temporal', command: '/no/such/program', args: [], env: {} },
      folder,
    );
    await expect(started).rejects.toThrow(/temporal could not be started/);
  });
});
