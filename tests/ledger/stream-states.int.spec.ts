import { SealBroken, type DataKey } from '@vigil/vault/box';
import { FactSealer, StreamErased } from '@vigil/vault/facts';
import { partsOf } from '@vigil/vault/testing/own-vault';
import { eventsOf } from '@vigil/ledger/events-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { load } from '@vigil/ledger/load';
import { SNAPSHOT_EVERY, StreamStates, type HeldState } from '@vigil/ledger/stream-states';
import { COUNTER, type CounterState } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { tick } from '@vigil/ledger/tick';

const MINUTE_MS = 60_000;

describe('the states that a process holds', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  let other: LedgerParts;

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api');
    other = await ledger.processOf('api');
  });
  afterAll(() => ledger.drop());
  afterEach(() => jest.restoreAllMocks());

  const stateIn = async (parts: LedgerParts, stream: string): Promise<CounterState | undefined> =>
    (await load(parts, COUNTER, stream))?.state;
  const destroyKey = async (kind: string, subject: string) => {
    const { rowCount } = await ledger.vault
      .poolOf('superuser')
      .query(
        'UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE kind = $1 AND subject = $2',
        [kind, subject],
      );
    expect(rowCount).toBe(1);
  };

  it('spare it opening the row while nobody else records', async () => {
    const opened = jest.spyOn(api.sealer, 'open');
    await open(api, 'case/a');
    for (let n = 1; n <= 3; n += 1) recorded(await send(api, 'case/a', 'Add', { by: n }));
    expect((await stateIn(api, 'case/a'))?.sum).toBe(6);
    expect(opened).not.toHaveBeenCalled();

    recorded(await send(other, 'case/a', 'Add', { by: 10 }));
    recorded(await send(api, 'case/a', 'Add', { by: 1 }));
    expect(opened).toHaveBeenCalledTimes(1);
    expect(await Promise.all([stateIn(api, 'case/a'), stateIn(other, 'case/a')])).toMatchObject([
      { sum: 17, version: 6 },
      { sum: 17, version: 6 },
    ]);
  });

  it('are never what another process left behind, whoever comes first', async () => {
    await open(api, 'case/b');
    const steps = Array.from({ length: 40 }, (_, n) =>
      send(n % 2 ? api : other, 'case/b', 'Add', { by: n, dueAt: ledger.clock.now + 1_000 }),
    );
    const versions = (await Promise.all(steps)).map((outcome) => recorded(outcome).lastSeq);
    expect(versions.sort((a, b) => a - b)).toEqual(versions.map((_, n) => n + 2));
    ledger.clock.now += 2_000;
    expect(await tick(other, COUNTER, 'case/b', ledger.clock.now)).toMatchObject({ outcome: 'recorded' });
    const events = await eventsOf(api, COUNTER, 'case/b');
    const folded = events.reduce(COUNTER.evolve, COUNTER.initialState('case/b'));
    expect(await stateIn(api, 'case/b')).toEqual(folded);
    expect(await stateIn(await ledger.processOf('api'), 'case/b')).toEqual(folded);
  });

  it('are read, by whoever holds none, from a snapshot and the few events after it', async () => {
    await open(api, 'case/g');
    const row = async () => {
      const { rows } = await ledger.admin.query<{ version: number; snapshot_version: number; box: Buffer }>(
        `SELECT version, snapshot_version, box FROM ledger.stream_state WHERE stream = 'case/g'`,
      );
      return rows[0] as (typeof rows)[0];
    };
    const boxes = new Set<string>();
    for (let version = 2; version <= 2 * SNAPSHOT_EVERY + 3; version += 1) {
      recorded(await send(api, 'case/g', 'Add', { by: version }));
      const { version: found, snapshot_version: snapshot, box } = await row();
      expect(found).toBe(version);
      expect(version - snapshot).toBe((version - 1) % SNAPSHOT_EVERY);
      boxes.add(box.toString('hex'));
      const holdsNone = { pool: api.pool, states: new StreamStates(api.sealer) };
      expect(await load(holdsNone, COUNTER, 'case/g')).toEqual(await load(api, COUNTER, 'case/g'));
    }
    expect(boxes.size).toBe(3);
  });

  it('do not open from a snapshot that says it is another', async () => {
    await open(api, 'case/h');
    for (let n = 1; n <= SNAPSHOT_EVERY; n += 1) recorded(await send(api, 'case/h', 'Add', { by: n }));
    await ledger.admin.query(
      `UPDATE ledger.stream_state SET snapshot_version = snapshot_version - 1 WHERE stream = 'case/h'`,
    );
    await expect(stateIn(await ledger.processOf('api'), 'case/h')).rejects.toThrow(SealBroken);
  });

  it('are as before where a step was refused or rolled back', async () => {
    await open(api, 'case/c');
    recorded(await send(api, 'case/c', 'Add', { by: 5 }));
    expect(await send(api, 'case/c', 'Add', { by: 2_000_000 })).toMatchObject({ outcome: 'rejected' });
    const failing = {
      ...COUNTER,
      rows: () => {
        throw new Error('the rows can’t be drawn');
      },
    };
    await expect(send(api, 'case/c', 'Add', { by: 1 }, { decider: failing })).rejects.toThrow('be drawn');
    expect((await stateIn(api, 'case/c'))?.sum).toBe(5);
    expect(recorded(await send(api, 'case/c', 'Add', { by: 1 })).lastSeq).toBe(3);
    expect((await stateIn(other, 'case/c'))?.sum).toBe(6);
  });

  it('hold what was erased of a person no longer than a key is held', async () => {
    await open(api, 'case/d');
    const answer = { personId: 'p-4', facts: { gender: 'MAN' }, scope: 'PRESS', status: 'GIVEN' };
    recorded(await send(api, 'case/d', 'Answer', answer));
    await destroyKey('personFacts', 'p-4');
    ledger.clock.now += 4 * MINUTE_MS;
    recorded(await send(api, 'case/d', 'Add', { by: 1 })); // going on from it does not make it last longer
    ledger.clock.now += MINUTE_MS;
    expect((await stateIn(api, 'case/d'))?.persons).toEqual([{ personId: 'p-4', facts: 'ERASED' }]);
  });

  it('hold nothing of a person whom this process itself erased', async () => {
    const { keyring } = partsOf(ledger.vault.poolOf('superuser'), ledger.masters, () => new Date(api.now()));
    const sealer = new FactSealer(keyring, ledger.masters.installation);
    const holding = { ...api, sealer, states: new StreamStates(sealer) };
    await open(holding, 'case/f');
    const answer = { personId: 'p-5', facts: { gender: 'MAN' }, scope: 'PRESS', status: 'GIVEN' };
    recorded(await send(holding, 'case/f', 'Answer', answer));
    const key = (await keyring.find('personFacts', ['p-5'])).get('p-5');
    expect(await keyring.destroy((key as DataKey).id)).toBe(true);
    expect((await stateIn(holding, 'case/f'))?.persons).toEqual([{ personId: 'p-5', facts: 'ERASED' }]);
  });

  it('are refused where the stream was erased', async () => {
    const states = new StreamStates(api.sealer);
    const holding = { ...api, states };
    await open(holding, 'case/e');
    recorded(await send(holding, 'case/e', 'Add', { by: 1 }));
    expect(await states.held('case/e')).toBeDefined();
    await destroyKey('case', 'case/e');
    ledger.clock.now += 6 * MINUTE_MS;
    await expect(load(holding, COUNTER, 'case/e')).rejects.toThrow(StreamErased);
    await expect(send(holding, 'case/e', 'Add', { by: 1 })).rejects.toThrow(StreamErased);
  });

  it('leave when there are too many, the longest unused first', async () => {
    const states = new StreamStates(api.sealer, 100);
    jest.spyOn(api.sealer, 'opensWhole').mockResolvedValue(true);
    const hold = (stream: string, bytes: number) => {
      const row = { head: Buffer.from(stream), keyId: stream } as HeldState['row'];
      states.learn(stream, { row, state: {}, persons: [], bytes });
    };
    const held = async (...streams: string[]) => {
      const found: string[] = [];
      for (const stream of streams) if (await states.held(stream)) found.push(stream);
      return found;
    };
    hold('one', 40);
    hold('two', 40);
    await states.held('one');
    hold('three', 40);
    expect(await held('one', 'two', 'three')).toEqual(['one', 'three']);
    hold('three', 60);
    expect(await held('one', 'three')).toEqual(['one', 'three']);
    hold('whole', 101);
    expect(await held('one', 'three', 'whole')).toEqual(['one', 'three']);
  });
});
