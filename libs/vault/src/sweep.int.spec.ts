import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { digestOf } from './box.js';
import type { NewBox } from './boxes.js';
import type { MintedKey } from './minted-key.js';
import { OFFERED_FOR_MS, sweepPage, type SweptPage, type SweptUntil } from './sweep.js';
import { ownVault, partsOf, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

describe('the sweep of boxes that no event names', () => {
  let vault: OwnVault;
  let api: ReturnType<typeof partsOf>;
  let conducting: pg.Pool;
  let now = Date.parse('2026-03-01T09:00:00Z');

  beforeAll(async () => {
    vault = await ownVault();
    api = partsOf(vault.poolOf('api'), testMasters(), () => new Date(now));
    conducting = vault.poolOf('conducting');
  });
  afterAll(() => vault.drop());
  beforeEach(() => vault.source.query('DELETE FROM vault.text_box'));

  const text = async (boxId: string): Promise<[NewBox, MintedKey]> => {
    const [minted] = (await api.keyring.mint([{ kind: 'text', subject: boxId }])) as [MintedKey];
    return [{ boxId, kind: 'T', subject: 'case/1', keyId: minted.key.id, bytes: randomBytes(90) }, minted];
  };
  const offer = async (...boxIds: readonly string[]) => {
    const offered = await Promise.all(boxIds.map(text));
    return api.boxes.put(
      offered.map(([box]) => box),
      offered.map(([, key]) => key),
    );
  };
  const left = async (...boxIds: readonly string[]) => [...(await api.boxes.get(boxIds)).keys()].sort();
  const keysOf = async (subject: string) =>
    ((await vault.source.query('SELECT 1 FROM vault.data_key WHERE subject = $1', [subject])) as unknown[])
      .length;
  const names =
    (...boxIds: readonly string[]) =>
    () =>
      Promise.resolve(new Set(boxIds));

  it('takes them after a day, with the keys of texts, and leaves what is named, what is young, and keys of persons', async () => {
    const [identityKey] = (await api.keyring.mint([{ kind: 'person', subject: 'p-1' }])) as [MintedKey];
    await offer('t_named', 't_lost', 't_lost2');
    await api.boxes.put(
      [{ boxId: 'i_lost', kind: 'I', subject: 'p-1', keyId: identityKey.key.id, bytes: randomBytes(90) }],
      [identityKey],
    );
    now += OFFERED_FOR_MS;
    expect(await sweepPage(conducting, names(), null, now)).toEqual({ looked: 0, swept: 0, until: null });
    now += 1;
    await offer('t_young');
    expect(await sweepPage(conducting, names('t_named'), null, now)).toEqual({
      looked: 4,
      swept: 3,
      until: null,
    });
    expect(await left('t_named', 't_lost', 't_lost2', 'i_lost', 't_young')).toEqual(['t_named', 't_young']);
    expect([await keysOf('t_lost'), await keysOf('t_named'), await keysOf('p-1')]).toEqual([0, 1, 1]);
  });

  it('leaves a box that a repeated command offers again after the names were asked', async () => {
    await offer('t_late');
    now += 2 * OFFERED_FOR_MS;
    const overtaken = async () => {
      await offer('t_late');
      return new Set<string>();
    };
    expect(await sweepPage(conducting, overtaken, null, now)).toMatchObject({ looked: 1, swept: 0 });
    expect(await left('t_late')).toEqual(['t_late']);
  });

  it('lets a command store anew what it took', async () => {
    await offer('t_swept');
    now += 2 * OFFERED_FOR_MS;
    await sweepPage(conducting, names(), null, now);
    const [again, newKey] = await text('t_swept');
    expect((await api.boxes.put([again], [newKey])).digests.get('t_swept')).toBe(digestOf(again.bytes));
  });

  it('goes page by page through boxes of the same instant', async () => {
    await offer(...Array.from({ length: 11 }, (_, n) => `t_many_${n}`));
    now += 2 * OFFERED_FOR_MS;
    const pages: SweptPage[] = [];
    for (let from: SweptUntil | null = null; ; from = pages.at(-1)?.until ?? null) {
      pages.push(await sweepPage(conducting, names('t_many_7', 't_many_10'), from, now, 4));
      if (pages.at(-1)?.until === null) break;
    }
    expect(pages.map(({ looked }) => looked)).toEqual([4, 4, 3]);
    expect(pages.reduce((sum, { swept }) => sum + swept, 0)).toBe(9);
  });
});
