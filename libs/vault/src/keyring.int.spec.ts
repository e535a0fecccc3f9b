import { KeyUnknown, Keyring, type HeldKey } from './keyring.js';
import { KeyFileService } from './key-file-service.js';
import { ownVault, watched, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

describe('the keyring', () => {
  let vault: OwnVault;
  let pool: ReturnType<OwnVault['poolOf']>;
  let owner: ReturnType<OwnVault['poolOf']>;
  const masters = testMasters();
  let now = Date.parse('2026-03-01T09:00:00Z');
  const keyring = (over = pool) =>
    new Keyring({
      pool: over,
      service: new KeyFileService(masters),
      now: () => new Date(now),
      cacheMs: 60_000,
    });
  const idOf = (key: HeldKey | undefined) =>
    key === undefined || key === 'destroyed' ? String(key) : key.id;
  const bytesOf = (key: HeldKey | undefined) =>
    key === undefined || key === 'destroyed' ? '' : key.secret.export().toString('hex');

  beforeAll(async () => {
    vault = await ownVault();
    pool = vault.poolOf('api');
    owner = vault.poolOf('superuser');
  });
  afterAll(() => vault.drop());

  it('makes what is missing, once, and gives it back ever after', async () => {
    const first = await keyring().ensure('case', ['case/1', 'case/2', 'case/1']);
    expect([...first.keys()]).toEqual(['case/1', 'case/2']);
    const again = await keyring().ensure('case', ['case/2', 'case/3']);
    expect(again.get('case/2')).toMatchObject({ id: idOf(first.get('case/2')) });
    expect(bytesOf(again.get('case/2'))).toBe(bytesOf(first.get('case/2')));
    expect(new Set([...first.values(), ...again.values()].map(bytesOf)).size).toBe(3);
    const { rows } = await owner.query(
      'SELECT subject FROM vault.data_key WHERE kind = $1 ORDER BY subject',
      ['case'],
    );
    expect(rows).toEqual([{ subject: 'case/1' }, { subject: 'case/2' }, { subject: 'case/3' }]);
  });

  it('keeps no key in clear', async () => {
    const keys = await keyring().ensure('person', ['p-clear']);
    const { rows } = await owner.query<{ wrapped: Buffer }>(
      "SELECT wrapped FROM vault.data_key WHERE subject = 'p-clear'",
    );
    expect(rows[0]?.wrapped.toString('hex')).not.toContain(bytesOf(keys.get('p-clear')));
  });

  it('gives everyone the same key when many make it at once', async () => {
    const subjects = Array.from({ length: 20 }, (_, n) => `race/${n}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => keyring().ensure('personFacts', subjects)));
    for (const subject of subjects)
      expect(new Set(all.map((keys) => bytesOf(keys.get(subject)))).size).toBe(1);
  });

  it('keeps kinds apart, and makes several at once', async () => {
    const keys = await keyring().ensureEach([
      { kind: 'case', subject: 'same' },
      { kind: 'personFacts', subject: 'same' },
      { kind: 'person', subject: 'same' },
      { kind: 'case', subject: 'same' },
    ]);
    expect(new Set(keys.map(bytesOf)).size).toBe(3);
    expect(keys).toHaveLength(3);
  });

  it('finds without making', async () => {
    expect(await keyring().find('case', ['never'])).toEqual(new Map());
    const [made] = [...(await keyring().ensure('case', ['case/found'])).values()];
    expect(idOf((await keyring().find('case', ['case/found', 'never'])).get('case/found'))).toBe(idOf(made));
  });

  it('gets keys by id in one query, then from its cache for a time', async () => {
    const ids = [...(await keyring().ensure('case', ['case/a', 'case/b', 'case/c'])).values()].map(idOf);
    const { pool: watching, statements: asked } = watched(pool);
    const counting = keyring(watching);
    expect([...(await counting.get(ids)).values()].map(idOf)).toEqual(ids);
    expect(asked).toHaveLength(1);
    await counting.get(ids);
    await counting.find('case', ['case/a']);
    expect(asked).toHaveLength(1);
    now += 60_000;
    await counting.get(ids);
    expect(asked).toHaveLength(2);
  });

  it('says which id is unknown', async () => {
    await expect(keyring().get(['k_none'])).rejects.toThrow(KeyUnknown);
    await expect(keyring().get(['k_none'])).rejects.toThrow(/k_none/);
  });

  it('destroys a key for ever', async () => {
    const own = keyring(owner);
    const other = keyring();
    const id = idOf((await own.ensure('personFacts', ['p-gone'])).get('p-gone'));
    await other.get([id]);
    expect(await own.destroy(id)).toBe(true);
    expect(await own.destroy(id)).toBe(false);
    expect((await own.get([id])).get(id)).toBe('destroyed');
    expect((await own.ensure('personFacts', ['p-gone'])).get('p-gone')).toBe('destroyed');
    expect((await keyring().find('personFacts', ['p-gone'])).get('p-gone')).toBe('destroyed');
    now += 60_000;
    expect((await other.get([id])).get(id)).toBe('destroyed');
    const { rows } = await owner.query<{ wrapped: null; destroyed_at: Date }>(
      'SELECT wrapped, destroyed_at FROM vault.data_key WHERE key_id = $1',
      [id],
    );
    expect(rows[0]).toEqual({ wrapped: null, destroyed_at: expect.any(Date) });
  });

  it('opens no key whose row was exchanged for another', async () => {
    await keyring().ensure('case', ['case/victim', 'case/thief']);
    await owner.query('ALTER TABLE vault.data_key DISABLE TRIGGER only_destroy');
    await owner.query(
      `UPDATE vault.data_key SET wrapped = (SELECT wrapped FROM vault.data_key WHERE subject = 'case/thief') WHERE subject = 'case/victim'`,
    );
    await owner.query('ALTER TABLE vault.data_key ENABLE TRIGGER only_destroy');
    await expect(keyring().find('case', ['case/victim'])).rejects.toThrow(/Nothing of it was opened/);
  });
});
