import pg from 'pg';
import { eventsOf } from '@vigil/ledger/events-of';
import { BEGIN_STEP } from '@vigil/ledger/in-transaction';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import * as rowSql from '@vigil/ledger/row-sql';
import { sendTogether, type Statement } from '@vigil/ledger/statement';
import type { HeldState } from '@vigil/ledger/stream-states';
import { COUNTER } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { lockWaitedFor } from './lock-waited-for.js';

describe('steps of several streams at once', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api');
  });
  afterAll(() => ledger.drop());
  afterEach(() => jest.restoreAllMocks());

  /** Streams that the process holds, as all that are decided ahead of their locks. */
  const opened = async (name: string, count: number) => {
    const streams = Array.from({ length: count }, (_, n) => `case/${name}-${n}`);
    for (const stream of streams) await open(api, stream);
    return streams;
  };
  const addTo = (streams: readonly string[]) =>
    streams.map(async (stream, by) => recorded(await send(api, stream, 'Add', { by })));
  const sumsOf = async (stream: string) =>
    (await eventsOf(api, COUNTER, stream)).slice(1).map(({ payload }) => (payload as { by: number }).by);
  const transactions = async (streams: readonly string[]) => {
    const { rows } = await ledger.admin.query<{ count: number }>(
      'SELECT count(DISTINCT xid)::int AS count FROM ledger.event WHERE stream = ANY($1) AND seq > 1',
      [streams],
    );
    return rows[0]?.count;
  };

  it('are committed by one transaction, in one packet, and each is answered by its own receipt', async () => {
    const streams = await opened('all', 5);
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    const receipts = await Promise.all(addTo(streams));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(receipts.map(({ stream, lastSeq }) => ({ stream, lastSeq }))).toEqual(
      streams.map((stream) => ({ stream, lastSeq: 2 })),
    );
    expect(await transactions(streams)).toBe(1);
    expect(await Promise.all(streams.map(sumsOf))).toEqual([[0], [1], [2], [3], [4]]);

    await Promise.all(addTo(streams)); // from what the group left in memory
    expect(asked.mock.calls.length).toBeLessThan(12);
    expect(await Promise.all(streams.map(sumsOf))).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });

  it('are written by one statement for each kind of rows, which finds all by their keys and walks no table', async () => {
    const streams = await opened('kinds', 4);
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    const sendAll = (command: string, payload: object) =>
      Promise.all(streams.map(async (stream) => recorded(await send(api, stream, command, payload))));
    await sendAll('Add', { by: 1, dueAt: ledger.clock.now + 1_000, mails: ['u_amira'] });
    await sendAll('Close', {});
    const sent = asked.mock.calls.map(
      ([together]) => (together as unknown as { readonly statements: readonly Statement[] }).statements,
    );
    expect(sent).toHaveLength(2);
    for (const statements of sent) {
      const names = statements.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
    expect(sent.flat().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['stream_unmoved', 'step_record', 'step_effects', 'case_reader_gone']),
    );

    const client = await ledger.admin.connect();
    try {
      await sendTogether(client, BEGIN_STEP);
      for (const { text } of [...sent.flat(), ...Object.values(rowSql).filter((one) => 'text' in one)]) {
        if (!text.includes('$1')) continue;
        const explained = `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${text}`;
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(explained);
        expect(nodesOf(rows[0]?.['QUERY PLAN'][0].Plan as PlanNode).filter(walksAll)).toEqual([]);
      }
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('go alone where one of them moved on, which is decided anew', async () => {
    const streams = await opened('moved', 4);
    const other = await ledger.processOf('api');
    recorded(await send(other, 'case/moved-2', 'Add', { by: 70 }));
    await Promise.all(addTo(streams));
    expect(await Promise.all(streams.map(sumsOf))).toEqual([[0], [1], [70, 2], [3]]);
  });

  it('go alone where one of them fails, which fails alone', async () => {
    const streams = await opened('failing', 4);
    await ledger.admin.query(`
      CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER fails BEFORE INSERT ON ledger.event
        FOR EACH ROW WHEN (NEW.stream = 'case/failing-1') EXECUTE FUNCTION fail_here()`);
    try {
      const ends = await Promise.allSettled(addTo(streams));
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    } finally {
      await ledger.admin.query('DROP TRIGGER fails ON ledger.event');
    }
    expect(await Promise.all(streams.map(sumsOf))).toEqual([[0], [], [2], [3]]);
    await Promise.all(addTo(streams));
    expect(await Promise.all(streams.map(sumsOf))).toEqual([[0, 0], [1], [2, 2], [3, 3]]);
  });

  it('do not wait for the lock of one of them', async () => {
    const streams = await opened('locked', 3);
    const client = await ledger.admin.connect();
    await client.query('BEGIN');
    await client.query(`SELECT FROM ledger.stream_state WHERE stream = 'case/locked-0' FOR UPDATE`);
    const [waiting, ...others] = addTo(streams);
    await Promise.all(others);
    await lockWaitedFor(ledger.admin);
    expect(await Promise.all(streams.map(sumsOf))).toEqual([[], [1], [2]]);
    await client.query('COMMIT');
    client.release();
    await waiting;
    expect(await sumsOf('case/locked-0')).toEqual([0]);
  });

  it('are all told that it is open where the connection is lost, and the same command tells', async () => {
    const streams = await opened('lost', 3);
    const one = await ledger.processOf('api', 1);
    for (const stream of streams) recorded(await send(one, stream, 'Add', { by: 0 }, { commandId: 'c_1' }));
    const sendAll = () =>
      streams.map((stream) => send(one, stream, 'Add', { by: 5 }, { commandId: 'c_lost' }));
    // Held in the middle of the packet by another's open transaction, which has just recorded nothing yet.
    const client = await ledger.admin.connect();
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO ledger.untold (stream, version, told, since) VALUES ('case/lost-1', 1, 0, now())
       ON CONFLICT (stream) DO UPDATE SET since = excluded.since`,
    );
    const sent = sendAll();
    await lockWaitedFor(ledger.admin);
    await ledger.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    for (const end of await Promise.allSettled(sent))
      expect(end).toMatchObject({
        status: 'rejected',
        reason: { name: 'LedgerUnavailable', committing: true },
      });
    await client.query('ROLLBACK');
    client.release();
    for (const outcome of await Promise.all(sendAll())) recorded(outcome);
    expect(await Promise.all(streams.map(sumsOf))).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
    ]);
  });

  it('of one stream are decided one after the other, all but the first under its lock, in nobody’s company', async () => {
    const [stream = ''] = await opened('hot', 1);
    const commit = jest.spyOn(api.group, 'commit');
    const adding = Array.from({ length: 12 }, (_, by) => send(api, stream, 'Add', { by }));
    const versions = (await Promise.all(adding)).map((outcome) => recorded(outcome).lastSeq);
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n + 2));
    expect((await sumsOf(stream)).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => n));
    expect(commit).toHaveBeenCalledTimes(1);
    const held = (await api.states.held(stream)) as HeldState;
    expect(held.row.version).toBe(13);
    recorded(await send(api, stream, 'Add', { by: 12 }));
    expect(commit).toHaveBeenCalledTimes(2);
  });

  it('are as many in a group as it holds, and all are taken', async () => {
    const streams = await opened('many', 100);
    await Promise.all(addTo(streams));
    expect(await transactions(streams)).toBeLessThanOrEqual(8);
    expect(await Promise.all(streams.map(sumsOf))).toEqual(streams.map((_, by) => [by]));
  });
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
const walksAll = (node: PlanNode): boolean =>
  node['Node Type'] === 'Seq Scan' ||
  (node['Index Name'] !== undefined &&
    node['Node Type'] !== 'ModifyTable' &&
    node['Index Cond'] === undefined);
