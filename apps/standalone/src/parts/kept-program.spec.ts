import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNode, type RunningProgram } from './child-process.js';
import { claimDataFolder } from './data-folder.js';
import { keepProgram } from './kept-program.js';
import { processMark } from './process-mark.js';
import { until } from './until.js';

describe('a program that is kept', () => {
  let path = '';
  let started: RunningProgram[] = [];
  const said: string[] = [];
  const keep = async (text: string) => {
    const entry = join(path, 'program.mjs');
    writeFileSync(entry, text);
    const folder = await claimDataFolder(path, () => undefined);
    return keepProgram({
      print: (line) => said.push(line),
      start: async () => {
        const program = await startNode({ name: 'api', entry, env: {} }, folder);
        started.push(program);
        return program;
      },
    });
  };
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'vigil-kept-'));
    started = [];
    said.length = 0;
  });
  afterEach(() => {
    rmSync(path, { recursive: true });
  });

  it('is started again when it was killed, and stays away once it is asked to end', async () => {
    const kept = await keep('setInterval(() => {}, 1000);');
    process.kill(started[0]?.pid ?? 0, 'SIGKILL');
    await until('it should be started again', () => started.length === 2, { forAtMost: 20_000 });
    expect(said).toEqual([
      'api was ended by SIGKILL; it is started again. Nothing that was answered is lost.',
    ]);
    await kept.stop();
    expect(started).toHaveLength(2);
    expect(processMark(started[1]?.pid ?? 0)).toBeUndefined();
  });

  it('is given up when it ends again and again, with what it said', async () => {
    const kept = await keep("console.log('No such database.'); process.exitCode = 1;");
    expect(await kept.givenUp).toBe(
      'api ended with code 1, 3 times one after another. What it said last:\nNo such database.',
    );
    expect(started).toHaveLength(3);
    await kept.stop();
  });
});
