import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimDataFolder, isClaimed } from './data-folder.js';
import { processMark } from './process-mark.js';

const silent = () => undefined;
const recordOf = (pid: number, mark: string) =>
  JSON.stringify({ pid, mark, turn: 0, signals: ['SIGTERM', 'SIGKILL'] });

describe('a data folder', () => {
  let path = '';
  const children: ChildProcess[] = [];
  const startIdler = async (script = 'setInterval(() => {}, 1000); console.log("up")') => {
    const child = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    children.push(child);
    await once(child.stdout, 'data');
    return { child, pid: child.pid ?? 0, ended: once(child, 'exit') };
  };
  const record = (name: string, content: string) => {
    writeFileSync(join(path, 'run', `${name}.json`), content);
  };

  beforeEach(async () => {
    path = mkdtempSync(join(tmpdir(), 'vigil-data-'));
    (await claimDataFolder(path, silent)).release();
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(path, { recursive: true });
  });

  it('is refused while its owner runs, with the remedy', async () => {
    const { pid } = await startIdler();
    record('owner', recordOf(pid, processMark(pid) ?? ''));
    await expect(claimDataFolder(path, silent)).rejects.toThrow(/process \d+.*VIGIL_DATA/);
  });

  it('is given up when released', async () => {
    const folder = await claimDataFolder(path, silent);
    expect(isClaimed(path)).toBe(true);
    folder.release();
    expect(isClaimed(path)).toBe(false);
  });

  it('ends what a killed owner left running', async () => {
    const { pid, ended } = await startIdler();
    record('temporal', recordOf(pid, processMark(pid) ?? ''));
    await claimDataFolder(path, silent);
    expect(await ended).toEqual([null, 'SIGTERM']);
    expect(readdirSync(join(path, 'run'))).toEqual(['owner.json']);
  });

  it('leaves alone a process that merely got the same id', async () => {
    const { child, pid } = await startIdler();
    record('temporal', recordOf(pid, 'the mark of an earlier process'));
    await claimDataFolder(path, silent);
    expect(child.exitCode ?? child.signalCode).toBeNull();
    expect(processMark(pid)).toBeDefined();
  });

  it('is taken although a record was cut short', async () => {
    record('owner', '{"pid": 1');
    record('temporal', '');
    await expect(claimDataFolder(path, silent)).resolves.toBeDefined();
  });
});
