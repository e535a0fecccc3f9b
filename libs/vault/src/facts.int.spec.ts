import { SealBroken } from './box.js';
import { FactSealer, StreamErased } from './facts.js';
import { KeyFileService } from './key-file-service.js';
import { Keyring } from './keyring.js';
import { PersonKeyMissing } from './person-facts.js';
import { ownVault, type OwnVault } from './testing/own-vault.js';
import { testMasters } from './testing/test-masters.js';

describe('the facts of a stream', () => {
  let vault: OwnVault;
  let conducting: ReturnType<OwnVault['poolOf']>;
  let superuser: ReturnType<OwnVault['poolOf']>;
  const masters = testMasters(['facts']);
  const keyringOf = (pool: Pick<typeof conducting, 'query'>) =>
    new Keyring({ pool, service: new KeyFileService(masters), now: () => new Date('2026-03-01T09:00:00Z') });
  const sealerOf = (pool: Pick<typeof conducting, 'query'>) =>
    new FactSealer(keyringOf(pool), masters.installation);
  const destroy = async (kind: 'case' | 'personFacts', subject: string) => {
    const key = (await keyringOf(superuser).find(kind, [subject])).get(subject);
    if (!key || key === 'destroyed') throw new Error('there is no such key');
    await keyringOf(superuser).destroy(key.id);
  };
  const state = {
    act: 'ARREST',
    persons: [
      { personId: 'p-1', facts: { gender: 'WOMAN' } },
      { personId: 'p-2', facts: { gender: 'MAN' } },
    ],
  };

  beforeAll(async () => {
    vault = await ownVault();
    conducting = vault.poolOf('conducting');
    superuser = vault.poolOf('superuser');
  });
  afterAll(() => vault.drop());

  it('are sealed and opened with the keys at hand, by the conducting worker too', async () => {
    const keys = await sealerOf(conducting).keysFor('case/1', ['p-1', 'p-2', 'p-1']);
    const box = keys.sealJson('state', state, 'c_1');
    expect(box.toString('latin1')).not.toMatch(/ARREST|WOMAN/);
    expect(keys.openJson('state', box, 'c_1')).toEqual(state);
    expect(
      (await sealerOf(conducting).keysFor('case/1', ['p-2', 'p-1'])).openJson('state', box, 'c_1'),
    ).toEqual(state);
    expect(() => keys.openJson('event/1', box, 'c_1')).toThrow(SealBroken);
    expect(() => keys.openJson('state', box)).toThrow(SealBroken);
    const strange = await sealerOf(conducting).keysFor('case/2', ['p-1', 'p-2']);
    expect(() => strange.openJson('state', box, 'c_1')).toThrow(SealBroken);
  });

  it('need the keys of all persons concerned', async () => {
    const keys = await sealerOf(conducting).keysFor('case/1', ['p-1']);
    expect(() => keys.sealJson('state', state)).toThrow(PersonKeyMissing);
  });

  it('give the office a key of its own kind', async () => {
    const office = await sealerOf(conducting).keysFor('office', [], 'office');
    const { rows } = await superuser.query('SELECT kind FROM vault.data_key WHERE key_id = $1', [
      office.keyId,
    ]);
    expect(rows).toEqual([{ kind: 'office' }]);
  });

  it('open by the page with two queries', async () => {
    const streams = Array.from({ length: 50 }, (_, n) => `case/page-${n}`);
    const values = await Promise.all(
      streams.map(async (stream) => {
        const keys = await sealerOf(conducting).keysFor(stream, ['p-1', 'p-2']);
        return { stream, field: 'row', keyId: keys.keyId, box: keys.sealJson('row', { ...state, stream }) };
      }),
    );
    let queries = 0;
    const counting = {
      query: (...args: Parameters<typeof conducting.query>) => ((queries += 1), conducting.query(...args)),
    } as typeof conducting;
    const sealer = sealerOf(counting);
    expect(await sealer.openMany(values)).toEqual(streams.map((stream) => ({ ...state, stream })));
    expect(queries).toBe(2);
    expect(await sealer.open(values[7] as (typeof values)[number])).toEqual({
      ...state,
      stream: 'case/page-7',
    });
    expect(queries).toBe(2);
    expect(await sealer.openMany([])).toEqual([]);
  });

  it('read ERASED for a person whose key was destroyed, and nothing of them is recorded again', async () => {
    const keys = await sealerOf(conducting).keysFor('case/e', ['p-1', 'p-e']);
    const value = { persons: [state.persons[0], { personId: 'p-e', facts: { gender: 'MAN' } }] };
    const sealed = {
      stream: 'case/e',
      field: 'event/1',
      keyId: keys.keyId,
      box: keys.sealJson('event/1', value),
    };
    await destroy('personFacts', 'p-e');
    const fresh = sealerOf(conducting);
    const erased = { persons: [state.persons[0], { personId: 'p-e', facts: 'ERASED' }] };
    expect(await fresh.open(sealed)).toEqual(erased);
    const freshKeys = await fresh.keysFor('case/e', ['p-1', 'p-e']);
    expect(freshKeys.openJson('event/1', sealed.box)).toEqual(erased);
    expect(freshKeys.openJson('event/2', freshKeys.sealJson('event/2', value))).toEqual(erased);
  });

  it('read ERASED as a whole when the key of the stream was destroyed, which takes nothing more', async () => {
    const keys = await sealerOf(conducting).keysFor('case/x', []);
    const sealed = {
      stream: 'case/x',
      field: 'event/1',
      keyId: keys.keyId,
      box: keys.sealJson('event/1', { act: 'ARREST' }),
    };
    await destroy('case', 'case/x');
    expect(await sealerOf(conducting).open(sealed)).toBe('ERASED');
    await expect(sealerOf(conducting).keysFor('case/x', [])).rejects.toThrow(StreamErased);
  });
});
