import { randomBytes } from 'node:crypto';
import { digestOf } from './box.js';
import { KeyNotStored, VaultBoxes, type NewBox } from './boxes.js';
import type { MintedKey } from './minted-key.js';
import { ownVault, partsOf, watched, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

describe('the boxes of the vault', () => {
  let vault: OwnVault;
  let api: ReturnType<typeof partsOf>;
  const now = Date.parse('2026-03-01T09:00:00Z');
  const masters = testMasters();

  beforeAll(async () => {
    vault = await ownVault();
    api = partsOf(vault.poolOf('api'), masters, () => new Date(now));
  });
  afterAll(() => vault.drop());

  const text = async (boxId: string): Promise<[NewBox, MintedKey]> => {
    const [minted] = (await api.keyring.mint([{ kind: 'text', subject: boxId }])) as [MintedKey];
    return [{ boxId, kind: 'T', subject: 'case/1', keyId: minted.key.id, bytes: randomBytes(90) }, minted];
  };
  const keysOf = async (boxId: string) =>
    (await vault.source.query('SELECT 1 FROM vault.data_key WHERE subject = $1', [boxId])) as unknown[];

  it('are stored with their keys, and read by id', async () => {
    const [[a, keyOfA], [b, keyOfB]] = [await text('t_a'), await text('t_b')];
    const { digests, keys } = await api.boxes.put([a, b], [keyOfA, keyOfB]);
    expect(digests).toEqual(
      new Map([
        ['t_a', digestOf(a.bytes)],
        ['t_b', digestOf(b.bytes)],
      ]),
    );
    expect(keys).toEqual(new Set([keyOfA.key.id, keyOfB.key.id]));
    expect(await api.boxes.get(['t_b', 't_none'])).toEqual(new Map([['t_b', b]]));
    expect((await api.boxes.put([])).digests.size).toBe(0);
  });

  it('stay as they are when the same command comes again', async () => {
    const [first, key] = await text('t_again');
    const [second, otherKey] = await text('t_again');
    await api.boxes.put([first], [key]);
    const { digests, keys } = await api.boxes.put([second], [otherKey]);
    expect(digests.get('t_again')).toBe(digestOf(first.bytes));
    expect(keys.size).toBe(0);
    expect(await api.boxes.get(['t_again'])).toEqual(new Map([['t_again', first]]));
  });

  it('are the same for all when a command comes many times at once', async () => {
    const offers = await Promise.all(Array.from({ length: 8 }, () => text('t_race')));
    const puts = await Promise.all(offers.map(([box, key]) => api.boxes.put([box], [key])));
    expect(new Set(puts.map(({ digests }) => digests.get('t_race'))).size).toBe(1);
    expect(puts.filter(({ keys }) => keys.size === 1)).toHaveLength(1);
  });

  it('of many commands at once are stored by one statement, and a fault in one is its own', async () => {
    const { pool, statements } = watched(vault.poolOf('api'));
    const boxes = new VaultBoxes(pool, () => new Date(now));
    const offers = await Promise.all(['t_1', 't_2', 't_3', 't_4'].map(text));
    const puts = await Promise.all(offers.map(([box, key]) => boxes.put([box], [key])));
    expect(statements).toHaveLength(1);
    expect(puts).toEqual(
      offers.map(([box, key]) => ({
        digests: new Map([[box.boxId, digestOf(box.bytes)]]),
        keys: new Set([key.key.id]),
      })),
    );

    const others = await Promise.all(['t_5', 't_6', 't_7'].map(text));
    const ends = await Promise.allSettled(
      others.map(([box, key], n) => boxes.put([box], n === 1 ? [] : [key])),
    );
    expect(ends).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { name: 'KeyNotStored' } },
      { status: 'fulfilled' },
    ]);
    expect([...(await boxes.get(['t_5', 't_6', 't_7'])).keys()].sort()).toEqual(['t_5', 't_7']);
  });

  it('are refused, all of them, when the key of one is not stored', async () => {
    const [whole, key] = await text('t_whole');
    const [orphan] = await text('t_orphan');
    await expect(api.boxes.put([whole, orphan], [key])).rejects.toThrow(KeyNotStored);
    expect((await api.boxes.get(['t_whole', 't_orphan'])).size).toBe(0);
    expect(await keysOf('t_whole')).toHaveLength(0);
  });
});
