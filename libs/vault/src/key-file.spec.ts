import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyKeyFile, createKeyFile, KeyFileUnusable, readKeyFile } from './key-file.js';
import { KeyFileService, MasterKeyUnknown } from './key-file-service.js';
import { KeyClassNotHeld, MASTER_CLASSES, MasterKeys } from './master-keys.js';
import { SealBroken } from './box.js';
import { testMasters } from './testing/test-masters.js';

describe('the key file', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigil-key-file-'));
    path = join(folder, 'keys.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made with one key per class, for its owner only', async () => {
    await createKeyFile(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const masters = await readKeyFile(path);
    expect(masters.classes).toEqual(MASTER_CLASSES);
    const secrets = MASTER_CLASSES.map((held) => masters.current(held).secret.export().toString('hex'));
    expect(new Set(secrets).size).toBe(MASTER_CLASSES.length);
    expect(secrets.every((secret) => secret.length === 64)).toBe(true);
  });

  it('gives the same keys whenever it is read, and another file has others', async () => {
    await createKeyFile(path);
    const [first, again] = [await readKeyFile(path), await readKeyFile(path)];
    expect(again.installation).toBe(first.installation);
    expect(again.current('facts').secret.equals(first.current('facts').secret)).toBe(true);
    await createKeyFile(join(folder, 'other.json'));
    const other = await readKeyFile(join(folder, 'other.json'));
    expect(other.installation).not.toBe(first.installation);
    expect(other.current('facts').secret.equals(first.current('facts').secret)).toBe(false);
  });

  it('is never overwritten', async () => {
    await createKeyFile(path);
    const before = await readFile(path, 'utf8');
    await expect(createKeyFile(path)).rejects.toThrow(/already.*never overwritten/);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it('gives a process only the classes it may hold', async () => {
    await createKeyFile(path);
    const masters = await readKeyFile(path, ['facts', 'tokens', 'payload']);
    expect(masters.classes).toEqual(['facts', 'tokens', 'payload']);
    expect(() => masters.current('identity')).toThrow(KeyClassNotHeld);
    expect(() => masters.derived('signing', 'roots')).toThrow(KeyClassNotHeld);
  });

  it('is copied for a process without the keys that it may not hold, as often as one likes', async () => {
    await createKeyFile(path);
    const whole = await readKeyFile(path);
    const copy = join(folder, 'conducting.json');
    for (let time = 0; time < 2; time += 1) await copyKeyFile(path, copy, ['facts', 'signing']);
    expect((await stat(copy)).mode & 0o777).toBe(0o600);
    const masters = await readKeyFile(copy, ['facts', 'signing']);
    expect(masters.installation).toBe(whole.installation);
    expect(masters.current('facts').secret.equals(whole.current('facts').secret)).toBe(true);
    const identity = whole.current('identity').secret.export().toString('base64');
    expect(await readFile(path, 'utf8')).toContain(identity);
    expect(await readFile(copy, 'utf8')).not.toContain(identity);
    await expect(readKeyFile(copy, ['facts', 'identity'])).rejects.toThrow(/no keys for: identity/);
    await expect(copyKeyFile(copy, path, ['identity'])).rejects.toThrow(KeyFileUnusable);
    expect((await readKeyFile(path)).classes).toEqual(MASTER_CLASSES);
  });

  it.each([0o640, 0o604, 0o660, 0o610])('is refused with mode %i, saying what to run', async (mode) => {
    await createKeyFile(path);
    await chmod(path, mode);
    await expect(readKeyFile(path)).rejects.toThrow(`Run: chmod 600 ${path}`);
  });

  it('is refused when missing, in a missing folder, or damaged, without quoting it', async () => {
    await expect(readKeyFile(path)).rejects.toThrow(/There is no key file/);
    await expect(createKeyFile(join(folder, 'none', 'keys.json'))).rejects.toThrow(KeyFileUnusable);
    await createKeyFile(path);
    const whole = JSON.parse(await readFile(path, 'utf8')) as { keys: { facts: { key: string }[] } };
    const { key } = whole.keys.facts[0] as { key: string };
    for (const damaged of [
      '{',
      JSON.stringify({ ...whole, format: 'other' }),
      JSON.stringify(whole).replace(key, key.slice(4)),
    ]) {
      await writeFile(path, damaged);
      const error = await readKeyFile(path).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(KeyFileUnusable);
      expect(String(error)).toMatch(/Restore it from its backup/);
      expect(String(error)).not.toContain(key.slice(4));
    }
  });
});

describe('master keys', () => {
  it('derive one key per purpose, class and installation', () => {
    const masters = testMasters();
    const bytes = (keys: MasterKeys, held: 'tokens' | 'payload', purpose: string) =>
      keys.derived(held, purpose).secret.export().toString('hex');
    const elsewhere = new MasterKeys('another', new Map([['tokens', [masters.current('tokens')]]]));
    const all = [
      bytes(masters, 'tokens', 'a'),
      bytes(masters, 'tokens', 'b'),
      bytes(masters, 'payload', 'a'),
      bytes(elsewhere, 'tokens', 'a'),
    ];
    expect(new Set(all).size).toBe(4);
    expect(bytes(masters, 'tokens', 'a')).toBe(all[0]);
  });

  it('tell nothing when printed', () => {
    const masters = testMasters(['facts']);
    const secret = masters.current('facts').secret.export();
    expect(JSON.stringify(masters.current('facts'))).not.toContain(secret.toString('base64'));
  });
});

describe('wrapping by the key file', () => {
  const bytes = Buffer.alloc(32, 7);

  it('gives the key back for its own context only', async () => {
    const service = new KeyFileService(testMasters());
    const [wrapped] = await service.wrap('facts', [{ bytes, context: 'k_1' }]);
    if (!wrapped) throw new Error('nothing was wrapped');
    expect(wrapped.wrapped.includes(bytes)).toBe(false);
    expect(await service.unwrap('facts', [{ ...wrapped, context: 'k_1' }])).toEqual([bytes]);
    await expect(service.unwrap('facts', [{ ...wrapped, context: 'k_2' }])).rejects.toThrow(SealBroken);
    await expect(service.unwrap('identity', [{ ...wrapped, context: 'k_1' }])).rejects.toThrow(
      MasterKeyUnknown,
    );
    await expect(
      new KeyFileService(testMasters(['tokens'])).unwrap('facts', [{ ...wrapped, context: 'k_1' }]),
    ).rejects.toThrow(KeyClassNotHeld);
  });

  it('still unwraps by an older master, and wraps by the current one', async () => {
    const old = testMasters(['facts']).current('facts');
    const [wrapped] = await new KeyFileService(
      new MasterKeys('vigil-test', new Map([['facts', [old]]])),
    ).wrap('facts', [{ bytes, context: 'k' }]);
    const current = { id: 'm_new', secret: testMasters(['facts']).current('facts').secret };
    const rotated = new KeyFileService(new MasterKeys('vigil-test', new Map([['facts', [current, old]]])));
    if (!wrapped) throw new Error('nothing was wrapped');
    expect(await rotated.unwrap('facts', [{ ...wrapped, context: 'k' }])).toEqual([bytes]);
    expect((await rotated.wrap('facts', [{ bytes, context: 'k' }]))[0]?.master).toBe('m_new');
  });
});
