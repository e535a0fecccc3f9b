import { load } from '@vigil/ledger/load';
import { eventsOf } from '@vigil/ledger/events-of';
import { tick, TickTooEarly } from '@vigil/ledger/tick';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { COUNTER, COUNTING_OFFICE } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, recorded, send } from '@vigil/ledger/testing/steps';
import { lockWaitedFor } from './lock-waited-for.js';

describe('a step', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  let conducting: LedgerParts;
  const everything = async () => {
    const tables = [
      'ledger.stream_state',
      'ledger.event',
      'ledger.command_receipt',
      'ledger.effect',
      'ledger.number_sequence',
      'read.case_summary',
      'read.case_reader',
      'read.deadline',
      'read.person_consent',
    ];
    const all = await Promise.all(
      tables.map((table) =>
        ledger.admin.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`),
      ),
    );
    return all.map(({ rows }) => rows.map(({ row }) => row));
  };

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api', 20);
    conducting = await ledger.processOf('conducting');
  });
  afterAll(() => ledger.drop());

  it('records events, receipt, acts, state and rows, and answers the receipt', async () => {
    const first = recorded(await open(api, 'case/a'));
    expect(first).toMatchObject({
      stream: 'case/a',
      firstSeq: 1,
      lastSeq: 1,
      etag: '1',
      events: [{ seq: 1, type: 'Opened' }],
    });
    const second = recorded(await send(api, 'case/a', 'Add', { by: 5, tells: ['u-2'] }));
    expect(second).toMatchObject({
      firstSeq: 2,
      lastSeq: 2,
      recordedAt: ledger.clock.now,
      effectiveAt: ledger.clock.now,
    });
    expect(await load(api, COUNTER, 'case/a')).toMatchObject({
      version: 2,
      etag: '2',
      state: { sum: 5, status: 'OPEN' },
    });
    const events = await eventsOf(api, COUNTER, 'case/a');
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['Opened', { origin: 'person', id: 'u-1', role: 'OFFICER' }],
      ['Added', { origin: 'person', id: 'u-1', role: 'OFFICER' }],
    ]);
  });

  it('answers the same command with the same bytes, from any process and at the same time', async () => {
    await open(api, 'case/b');
    const other = await ledger.processOf('api');
    const same = () => ({ commandId: 'c_same' });
    const outcomes = await Promise.all(
      [api, other, api, other, api].map((parts) => send(parts, 'case/b', 'Add', { by: 1 }, same())),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(4);
    const bodies = outcomes.map((outcome) => JSON.stringify('receipt' in outcome && outcome.receipt));
    expect(new Set(bodies).size).toBe(1);
    await send(api, 'case/b', 'Close');
    const later = await send(other, 'case/b', 'Add', { by: 1 }, same());
    expect(JSON.stringify('receipt' in later && later.receipt)).toBe(bodies[0]);
    expect(await load(api, COUNTER, 'case/b')).toMatchObject({ state: { sum: 1 } });
  });

  it('refuses the same command id with another body', async () => {
    await open(api, 'case/c');
    await send(api, 'case/c', 'Add', { by: 1 }, { commandId: 'c_reused' });
    expect(await send(api, 'case/c', 'Add', { by: 2 }, { commandId: 'c_reused' })).toEqual({
      outcome: 'key-reused',
    });
  });

  it('lets two at once in one after the other, and loses nobody', async () => {
    await open(api, 'case/d');
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_, n) => send(api, 'case/d', 'Add', { by: n })),
    );
    const seqs = outcomes.map((outcome) => recorded(outcome).firstSeq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, n) => n + 2));
    expect(await load(api, COUNTER, 'case/d')).toMatchObject({ version: 41, state: { sum: 780 } });
  });

  it('tells who read an older version, before deciding', async () => {
    await open(api, 'case/e');
    await send(api, 'case/e', 'Add', { by: 1 });
    expect(await send(api, 'case/e', 'Add', { by: 1 }, { ifMatch: '1' })).toEqual({
      outcome: 'stale',
      etag: '2',
    });
    recorded(await send(api, 'case/e', 'Add', { by: 1 }, { ifMatch: '2' }));
  });

  it('opens a stream once, and knows which there are', async () => {
    const first = recorded(await open(api, 'case/f', {}, { commandId: 'c_open' }));
    expect(await open(api, 'case/f', {}, { commandId: 'c_open' })).toEqual({
      outcome: 'replayed',
      replayed: true,
      receipt: first,
    });
    expect(await open(api, 'case/f')).toEqual({ outcome: 'taken' });
    expect(await send(api, 'case/nowhere', 'Add', { by: 1 })).toEqual({ outcome: 'unknown' });
    const race = await Promise.all([open(api, 'case/race'), open(api, 'case/race')]);
    expect(race.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'taken']);
  });

  it('that is rejected leaves nothing, what was settled neither', async () => {
    await open(api, 'case/g');
    await send(api, 'case/g', 'Add', { by: 1, dueAt: ledger.clock.now + 1_000 });
    ledger.clock.now += 5_000;
    const before = await everything();
    expect(await send(api, 'case/g', 'Add', { by: 2_000_000 })).toEqual({
      outcome: 'rejected',
      rejections: [{ code: 'CASE_ON_HOLD' }],
    });
    expect(await open(api, 'case/never', { state: 'XEX' }, { effectiveAt: 1 })).toMatchObject({
      outcome: 'rejected',
    });
    expect(await everything()).toEqual(before);
  });

  it('settles what is due before it decides; a reminder moves no ETag', async () => {
    await open(api, 'case/h');
    const dueAt = ledger.clock.now + 60_000;
    await send(api, 'case/h', 'Add', { by: 1, dueAt });
    ledger.clock.now += 120_000;
    const receipt = recorded(await send(api, 'case/h', 'Add', { by: 1 }, { ifMatch: '2' }));
    expect(receipt.events.map(({ type }) => type)).toEqual(['Fell', 'Added']);
    const [, , fell, added] = await eventsOf(api, COUNTER, 'case/h');
    expect(fell).toMatchObject({
      actor: { origin: 'clockwork' },
      effectiveAt: dueAt,
      recordedAt: ledger.clock.now,
    });
    expect(added).toMatchObject({ effectiveAt: ledger.clock.now, commandId: fell?.commandId });
  });

  it('is ticked: what is due is recorded once, nothing stores nothing, too early is refused', async () => {
    await open(api, 'case/i');
    const dueAt = ledger.clock.now + 30_000;
    await send(api, 'case/i', 'Add', { by: 1, dueAt });
    expect(await tick(conducting, COUNTER, 'case/i', dueAt)).toMatchObject({
      outcome: 'recorded',
      receipt: { etag: '2', lastSeq: 3 },
    });
    const before = await everything();
    expect(await tick(conducting, COUNTER, 'case/i', dueAt)).toEqual({ outcome: 'nothing' });
    expect(await everything()).toEqual(before);
    await expect(tick(conducting, COUNTER, 'case/i', ledger.clock.now + 61_000)).rejects.toThrow(
      TickTooEarly,
    );
    expect(await tick(conducting, COUNTER, 'case/nowhere', dueAt)).toEqual({ outcome: 'unknown' });
  });

  it('keeps its two instants in order', async () => {
    await open(api, 'case/j');
    const now = ledger.clock.now;
    const rejects = async (extra: object, code: string) =>
      expect(await send(api, 'case/j', 'Add', { by: 1 }, extra)).toEqual({
        outcome: 'rejected',
        rejections: [{ code, field: 'effectiveAt' }],
      });
    await rejects({ effectiveAt: now - 1, backdated: true }, 'EFFECTIVE_BEFORE_LAST');
    await rejects({ effectiveAt: now + 61_000 }, 'EFFECTIVE_IN_FUTURE');
    ledger.clock.now += 10_000;
    await rejects({ effectiveAt: now + 5_000 }, 'BACKDATING_NOT_PERMITTED');
    const past = recorded(
      await send(api, 'case/j', 'Add', { by: 1 }, { effectiveAt: now + 5_000, backdated: true }),
    );
    expect(past).toMatchObject({ recordedAt: now + 10_000, effectiveAt: now + 5_000 });
    const slow = await ledger.processOf('api', 2, () => now);
    expect(recorded(await send(slow, 'case/j', 'Add', { by: 1 })).recordedAt).toBe(now + 10_000);
  });

  it('allots numbers without a gap under fifty at once; a rejected one takes none', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => open(api, `case/number-${n}`)));
    const sequence = 'NV/REP/2026/XEX';
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        n % 5 === 0
          ? send(api, `case/number-${n}`, 'Open', { sequences: [sequence] })
          : send(api, `case/number-${n}`, 'Number', {
              sequences: n % 2 === 0 ? [sequence, 'LTR/2026/XEX'] : ['LTR/2026/XEX', sequence],
            }),
      ),
    );
    const numbers = outcomes.flatMap((outcome) =>
      outcome.outcome === 'recorded' ? outcome.receipt.numbers : [],
    );
    const of = (name: string) =>
      numbers
        .filter((number) => number.startsWith(`${name}/`))
        .map((number) => Number(number.slice(name.length + 1)))
        .sort((a, b) => a - b);
    const gapFree = Array.from({ length: 40 }, (_, n) => n + 1);
    expect([of(sequence), of('LTR/2026/XEX')]).toEqual([gapFree, gapFree]);
    const loaded = await load(api, COUNTER, 'case/number-1');
    expect(loaded?.state.numbers).toEqual(
      'receipt' in (outcomes[1] as object) && recorded(outcomes[1] as never).numbers,
    );
    const { rows } = await ledger.admin.query<{ text: string }>(
      `SELECT n::text AS text FROM ledger.number_sequence n`,
    );
    expect(rows).toHaveLength(2);
    expect(rows.map(({ text }) => text).join()).not.toContain('XEX');
  });

  it('reads under lock, for a departure, what the same persons said elsewhere', async () => {
    const answer = (stream: string, status: string) =>
      send(api, stream, 'Answer', {
        personId: 'p-1',
        facts: { gender: 'WOMAN' },
        scope: 'PUBLISH_NAMED',
        status,
      });
    await open(api, 'case/k');
    await open(api, 'case/l');
    await answer('case/k', 'GIVEN');
    await answer('case/l', 'GIVEN');
    expect(recorded(await send(api, 'case/k', 'Depart', {}, { departure: true })).lastSeq).toBe(3);
    expect((await eventsOf(api, COUNTER, 'case/k')).at(-1)?.payload).toEqual({ read: 1 });

    // A withdrawal under way elsewhere is waited for, and then seen.
    const client = await ledger.admin.connect();
    await client.query('BEGIN');
    await client.query(`UPDATE read.person_consent SET status = 'WITHDRAWN' WHERE stream = 'case/l'`);
    const departing = send(api, 'case/k', 'Depart', {}, { departure: true });
    await lockWaitedFor(ledger.admin);
    await client.query('COMMIT');
    client.release();
    expect(await departing).toMatchObject({ outcome: 'rejected', rejections: [{ code: 'CASE_ON_HOLD' }] });
  });

  it('takes departures that need each other’s consents, one after the other', async () => {
    const streams = Array.from({ length: 6 }, (_, n) => `case/knot-${n}`);
    for (const stream of streams) {
      await open(api, stream);
      await send(api, stream, 'Answer', { personId: 'p-9', facts: {}, scope: 'PRESS', status: 'GIVEN' });
    }
    const outcomes = await Promise.all(
      streams.flatMap((stream, n) => [
        send(api, stream, 'Depart', {}, { departure: true }),
        send(api, stream, 'Answer', {
          personId: 'p-9',
          facts: {},
          scope: 'PRESS',
          status: n % 2 ? 'GIVEN' : 'EXPIRED',
        }),
      ]),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(outcomes.map(() => 'recorded'));
  });

  it('reads the facts of a person whose key was destroyed as erased, and goes on', async () => {
    await open(api, 'case/m');
    await send(api, 'case/m', 'Answer', {
      personId: 'p-2',
      facts: { gender: 'MAN' },
      scope: 'PRESS',
      status: 'GIVEN',
    });
    const { rows } = await ledger.vault
      .poolOf('superuser')
      .query<{ key_id: string }>(
        `UPDATE vault.data_key SET wrapped = NULL, destroyed_at = now() WHERE kind = 'personFacts' AND subject = 'p-2' RETURNING key_id`,
      );
    expect(rows).toHaveLength(1);
    const fresh = await ledger.processOf('api');
    expect((await load(fresh, COUNTER, 'case/m'))?.state.persons).toEqual([
      { personId: 'p-2', facts: 'ERASED' },
    ]);
    expect(recorded(await send(fresh, 'case/m', 'Add', { by: 1 })).lastSeq).toBe(3);
  });

  it('is decided under the office as it stands at that moment, in every process', async () => {
    let seen: unknown;
    const curious: typeof COUNTER = {
      ...COUNTER,
      decide: (state, command, moment) => {
        seen = (moment.office as unknown as { sum?: number }).sum;
        return COUNTER.decide(state, command, moment);
      },
    };
    const other = await ledger.processOf('api');
    await open(api, 'case/o');
    const step = async (parts: LedgerParts) => {
      const { firstSeq } = recorded(await send(parts, 'case/o', 'Add', { by: 1 }, { decider: curious }));
      const [event] = await eventsOf(api, COUNTER, 'case/o', { after: firstSeq - 1 });
      return [event?.policy, seen];
    };
    expect([await step(api), await step(other)]).toEqual([
      [0, undefined],
      [0, undefined],
    ]);
    recorded(
      await send(
        api,
        'office',
        'Open',
        { readers: [], state: '' },
        { decider: COUNTING_OFFICE, create: true },
      ),
    );
    recorded(await send(api, 'office', 'Add', { by: 7 }, { decider: COUNTING_OFFICE }));
    expect([await step(api), await step(other)]).toEqual([
      [2, 7],
      [2, 7],
    ]);
    recorded(await send(other, 'office', 'Add', { by: 1 }, { decider: COUNTING_OFFICE }));
    expect([await step(api), await step(other)]).toEqual([
      [3, 8],
      [3, 8],
    ]);
    expect((await api.office.current(api.pool)).version).toBe(3);
    const { rows } = await ledger.admin.query(
      `SELECT stage FROM ledger.stream_state WHERE stream = 'office'`,
    );
    expect(rows).toEqual([{ stage: null }]);
  });
});
