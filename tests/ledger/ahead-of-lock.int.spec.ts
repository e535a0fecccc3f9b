import pg from 'pg';
import { eventsOf } from '@vigil/ledger/events-of';
import { StreamMoved } from '@vigil/ledger/execute';
import { load } from '@vigil/ledger/load';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import type { HeldState } from '@vigil/ledger/stream-states';
import { movedOn, unmoved } from '@vigil/ledger/opening';
import { COUNTER, COUNTING_OFFICE } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { lockWaitedFor } from './lock-waited-for.js';

describe('a step that is decided ahead of its lock', () => {
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

  /** Answers how often it was decided. */
  const counting = () => {
    const decide = jest.fn(COUNTER.decide);
    return { decider: { ...COUNTER, decide }, decided: () => decide.mock.calls.length };
  };
  const sumsOf = async (stream: string) =>
    (await eventsOf(api, COUNTER, stream)).slice(1).map(({ payload }) => (payload as { by: number }).by);

  it('takes one round trip where the process holds the stream', async () => {
    await open(api, 'case/a');
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    recorded(await send(api, 'case/a', 'Add', { by: 1 }));
    recorded(await send(api, 'case/a', 'Add', { by: 2 }, { ifMatch: '2' }));
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await sumsOf('case/a')).toEqual([1, 2]);
  });

  it('is decided anew where another process moved the stream on, on what stands there now', async () => {
    await open(api, 'case/b');
    recorded(await send(api, 'case/b', 'Add', { by: 999_990 }));
    recorded(await send(other, 'case/b', 'Add', { by: -500_000 }));
    const fits = counting();
    recorded(await send(api, 'case/b', 'Add', { by: 400_000 }, { decider: fits.decider }));
    expect(fits.decided()).toBe(2);

    recorded(await send(other, 'case/b', 'Add', { by: 100_000 }));
    const tooMuch = counting();
    expect(await send(api, 'case/b', 'Add', { by: 100_000 }, { decider: tooMuch.decider })).toMatchObject({
      outcome: 'rejected',
    });
    expect(tooMuch.decided()).toBe(2);
    expect(await sumsOf('case/b')).toEqual([999_990, -500_000, 400_000, 100_000]);
  });

  it('is decided anew where the office is another by now', async () => {
    const opening = { readers: [], state: '' };
    recorded(await send(other, 'office', 'Open', opening, { decider: COUNTING_OFFICE, create: true }));
    await open(api, 'case/c');
    recorded(await send(api, 'case/c', 'Add', { by: 1 }));
    recorded(await send(other, 'office', 'Add', { by: 1 }, { decider: COUNTING_OFFICE }));
    const { decider, decided } = counting();
    recorded(await send(api, 'case/c', 'Add', { by: 2 }, { decider }));
    expect(decided()).toBe(2);
    const policies = (await eventsOf(api, COUNTER, 'case/c')).map(({ policy }) => policy);
    expect(policies).toEqual([1, 1, 2]);
  });

  it('is not taken where its command was made ready for what no longer stands there', async () => {
    await open(api, 'case/h');
    const headHeld = async () => ((await api.states.held('case/h')) as HeldState).row.head;
    const before = await headHeld();
    recorded(await send(api, 'case/h', 'Add', { by: 1 }, { readyFor: before }));
    await expect(send(api, 'case/h', 'Add', { by: 2 }, { readyFor: before })).rejects.toThrow(StreamMoved);
    const held = await headHeld();
    recorded(await send(other, 'case/h', 'Add', { by: 3 }));
    await expect(send(api, 'case/h', 'Add', { by: 4 }, { readyFor: held })).rejects.toThrow(StreamMoved);
    await load(api, COUNTER, 'case/h');
    const ready = { commandId: 'c_ready', readyFor: await headHeld() };
    recorded(await send(api, 'case/h', 'Add', { by: 5 }, ready));
    const repeated = await send(api, 'case/h', 'Add', { by: 5 }, ready);
    expect(repeated).toMatchObject({ outcome: 'replayed' });
    expect(await sumsOf('case/h')).toEqual([1, 3, 5]);
  });

  it('is decided anew where the row is of another history, as after a restore', async () => {
    await open(api, 'case/g');
    recorded(await send(api, 'case/g', 'Add', { by: 1 }));
    const held = (await api.states.held('case/g')) as HeldState;
    api.states.learn('case/g', { ...held, row: { ...held.row, head: Buffer.alloc(32) } });
    const { decider, decided } = counting();
    recorded(await send(api, 'case/g', 'Add', { by: 2 }, { decider }));
    expect(decided()).toBe(2);
    expect(await sumsOf('case/g')).toEqual([1, 2]);
  });

  it('records nothing in a stream that is gone, as after a restore to an earlier day, and leaves its company', async () => {
    await open(api, 'case/i');
    await open(api, 'case/j');
    const client = await ledger.admin.connect();
    await client.query(`BEGIN; SET LOCAL session_replication_role = 'replica'`);
    for (const table of ['ledger.event', 'ledger.stream_state', 'ledger.command_receipt'])
      await client.query(`DELETE FROM ${table} WHERE stream = 'case/i'`);
    await client.query('COMMIT');
    client.release();
    const [gone, there] = await Promise.all(
      ['case/i', 'case/j'].map((it) => send(api, it, 'Add', { by: 1 })),
    );
    expect(gone).toEqual({ outcome: 'unknown' });
    expect(there).toMatchObject({ outcome: 'recorded' });
    expect(await eventsOf(api, COUNTER, 'case/i')).toEqual([]);
    expect(await sumsOf('case/j')).toEqual([1]);
  });

  it('is decided anew once whoever has the lock let it go, on what they left there', async () => {
    await open(api, 'case/d');
    const client = await ledger.admin.connect();
    const whileLocked = async (end: 'COMMIT' | 'ROLLBACK') => {
      await client.query('BEGIN');
      await client.query(
        `UPDATE ledger.stream_state SET last_recorded_at = last_recorded_at WHERE stream = 'case/d'`,
      );
      const { decider, decided } = counting();
      const sent = send(api, 'case/d', 'Add', { by: 1 }, { decider });
      await lockWaitedFor(ledger.admin);
      await client.query(end);
      recorded(await sent);
      return decided();
    };
    expect(await whileLocked('ROLLBACK')).toBe(2);
    expect(await whileLocked('COMMIT')).toBe(2);
    client.release();
    expect(await sumsOf('case/d')).toEqual([1, 1]);
  });

  it('is judged on the row that was locked, though it was written after the statement began', async () => {
    await open(api, 'case/k');
    const { row } = (await api.states.held('case/k')) as HeldState;
    const { sql, columns } = unmoved('case/k', row, 'c_later', api.office.held.version);
    const GATE = 'SELECT pg_advisory_xact_lock(7)';
    const behindGate = sql.text.replace(/FROM (unnest.*\))/, `FROM (SELECT (${GATE})) AS gate, $1`);
    expect(behindGate).not.toBe(sql.text);
    const judged = async (meanwhile: () => Promise<unknown>) => {
      const [keeper, client] = await Promise.all([ledger.admin.connect(), api.pool.connect()]);
      await keeper.query(`BEGIN; ${GATE}`);
      const judging = client.query(behindGate, [...columns]).then(
        ({ rowCount }) => rowCount,
        (error: unknown) => movedOn(error),
      );
      await lockWaitedFor(ledger.admin);
      await meanwhile();
      await keeper.query('COMMIT');
      const found = await judging;
      for (const each of [keeper, client]) each.release();
      return found;
    };
    expect(await judged(() => Promise.resolve())).toBe(1);
    expect(await judged(() => send(other, 'case/k', 'Add', { by: 1 }))).toBe(true);
  });

  it('answers a repeated command as it was answered', async () => {
    await open(api, 'case/e');
    const first = recorded(await send(api, 'case/e', 'Add', { by: 1 }, { commandId: 'c_ahead' }));
    recorded(await send(api, 'case/e', 'Add', { by: 2 }));
    expect(await send(api, 'case/e', 'Add', { by: 1 }, { commandId: 'c_ahead' })).toEqual({
      outcome: 'replayed',
      replayed: true,
      receipt: first,
    });
    expect(await send(api, 'case/e', 'Add', { by: 3 }, { commandId: 'c_ahead' })).toEqual({
      outcome: 'key-reused',
    });
    expect(await sumsOf('case/e')).toEqual([1, 2]);
  });

  it('leaves nothing, and its connection as it was, where it no longer holds', async () => {
    await open(api, 'case/f');
    const one = await ledger.processOf('api', 1);
    recorded(await send(one, 'case/f', 'Add', { by: 1 }));
    for (let by = 2; by <= 12; by += 2) {
      recorded(await send(api, 'case/f', 'Add', { by }));
      recorded(await send(one, 'case/f', 'Add', { by: by + 1 }));
    }
    expect(await sumsOf('case/f')).toEqual(Array.from({ length: 13 }, (_, n) => n + 1));
    const { rows } = await one.pool.query(`SELECT pg_current_xact_id_if_assigned() AS within`);
    expect(rows).toEqual([{ within: null }]);
  });
});
