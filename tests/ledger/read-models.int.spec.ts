import { asOf, fold } from '@vigil/ledger/as-of';
import { deadlinesOf } from '@vigil/ledger/deadlines';
import { eventsOf } from '@vigil/ledger/events-of';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { countCases, listCases } from '@vigil/ledger/lists';
import { listWork } from '@vigil/ledger/worklist';
import { listDeadlines } from '@vigil/ledger/list-deadlines';
import { load } from '@vigil/ledger/load';
import { rebuild } from '@vigil/ledger/rebuild';
import { timeline } from '@vigil/ledger/timeline';
import { COUNTER } from '@vigil/ledger/testing/counter';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { open, send } from '@vigil/ledger/testing/steps';
import { SealBroken } from '@vigil/vault/box';
import { withoutIds } from '@vigil/vault/testing/without-ids';

describe('read models', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  const asg = { readers: ['role:ASG'], conflicts: [] };

  beforeAll(async () => {
    ledger = await ownLedger();
    api = await ledger.processOf('api', 16);
    for (let n = 0; n < 12; n += 1) {
      const readers = [
        'role:ASG',
        ...(n % 2 ? ['officer:u-1'] : []),
        ...(n % 3 ? [] : ['supervisor-unit:geneva']),
      ];
      await open(api, `case/${String(n).padStart(2, '0')}`, { readers, state: n < 4 ? 'XEX' : 'XEY' });
      if (n !== 5)
        await send(api, `case/${String(n).padStart(2, '0')}`, 'Add', {
          by: n,
          dueAt: ledger.clock.now + (100 - n) * 60_000,
        });
    }
  });
  afterAll(() => ledger.drop());

  const listed = async (
    filters: object,
    reader: { readers: string[]; conflicts: string[] } = asg,
    limit = 50,
  ) => {
    const { cases } = await listCases(api, { reader, actor: 'u-1', filters, limit });
    return cases.map(({ stream }) => Number(stream.slice(5)));
  };

  it('list by the earliest term, those without one last', async () => {
    expect(await listed({})).toEqual([11, 10, 9, 8, 7, 6, 4, 3, 2, 1, 0, 5]);
    const { cases } = await listCases(api, { reader: asg, actor: 'u-1', limit: 1 });
    expect(cases[0]).toMatchObject({
      stream: 'case/11',
      stage: 'allegation',
      shown: { acts: ['sum 11'], respondent: 'XEY' },
    });
  });

  it('show each reader their own, once though seen for two reasons, and no case in conflict', async () => {
    expect(await listed({}, { readers: ['officer:u-1', 'supervisor-unit:geneva'], conflicts: [] })).toEqual([
      11, 9, 7, 6, 3, 1, 0, 5,
    ]);
    expect(await listed({}, { readers: ['officer:u-2'], conflicts: [] })).toEqual([]);
    expect(await listed({}, { readers: [], conflicts: [] })).toEqual([]);
    expect(await listed({}, { readers: ['role:ASG'], conflicts: ['XEY'] })).toEqual([3, 2, 1, 0]);
  });

  it('are narrowed by facts, by columns and by both', async () => {
    expect(await listed({ facts: { state: ['XEX'] } })).toEqual([3, 2, 1, 0]);
    expect(await listed({ facts: { state: ['XEX', 'XEY'], act: ['act-1'] } })).toEqual([8, 1]);
    expect(await listed({ facts: { act: ['XEX'] } })).toEqual([]);
    expect(await listed({ stages: ['followUp'] })).toEqual([]);
    expect(
      await listed({ unit: 'geneva', hold: false, final: false, dueBefore: ledger.clock.now + 91 * 60_000 }),
    ).toEqual([11, 10]);
    expect(await listed({ unit: 'new-york' })).toEqual([]);
    expect(await listed({ risk: ['HIGH'], officer: 'u-9' })).toEqual([]);
  });

  it('are parted into what is open and what is over', async () => {
    expect(await listed({ final: true })).toEqual([]);
    await open(api, 'case/90', { readers: ['role:ASG'], state: 'XEY' });
    await send(api, 'case/90', 'Close');
    expect(await listed({ final: true })).toEqual([90]);
    expect(await listed({ final: true, facts: { state: ['XEX'] } })).toEqual([]);
    expect(await listed({ facts: { state: ['XEY'] }, final: false })).not.toContain(90);
    expect(await listed({ facts: { status: ['CLOSED'] } })).toEqual([90]);
    expect(await countCases(api, { reader: asg })).toBe(13);
    expect(await countCases(api, { reader: asg, filters: { final: false } })).toBe(12);
    await ledger.admin.query(`UPDATE read.case_reader SET life = 'MERGED' WHERE stream = 'case/90'`);
    expect(await listed({ final: true })).toEqual([]);
    expect(await countCases(api, { reader: asg })).toBe(12);
    await ledger.admin.query(`DELETE FROM read.case_reader WHERE stream = 'case/90'`);
  });

  it('come by the page, with a cursor that only its reader can use', async () => {
    const reader = { readers: ['role:ASG', 'officer:u-1'], conflicts: [] };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCases(api, { reader, actor: 'u-1', limit: 5, cursor });
      seen.push(...page.cases.map(({ stream }) => stream));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
    const { next } = await listCases(api, { reader, actor: 'u-1', limit: 5 });
    await expect(listCases(api, { reader, actor: 'u-2', limit: 5, cursor: next ?? '' })).rejects.toThrow(
      SealBroken,
    );
  });

  it('are counted exactly up to a limit', async () => {
    expect(await countCases(api, { reader: { readers: ['role:ASG', 'officer:u-1'], conflicts: [] } })).toBe(
      12,
    );
    expect(await countCases(api, { reader: asg, filters: { facts: { state: ['XEX'] } } })).toBe(4);
    expect(await countCases(api, { reader: asg }, 5)).toBe(6);
  });

  it('give a worklist and deadlines', async () => {
    const page = await listWork(api, {
      view: 'mine',
      actor: 'u-1',
      cases: { reader: asg, filters: { final: false, dueBefore: ledger.clock.now + 91 * 60_000 } },
      decisions: { reader: asg },
      limit: 5,
    });
    expect(page.items.map((item) => item.case.stream)).toEqual(['case/11', 'case/10']);
    const deadlines = await deadlinesOf(api, ['case/10', 'case/11', 'case/05']);
    expect(deadlines.map(({ stream, shown }) => [stream, shown])).toEqual(
      ['case/11', 'case/10'].map((stream) => [
        stream,
        { kind: 'nextStep', subject: '2', stage: 'allegation', rule: 'nextOn', policy: 0 },
      ]),
    );
  });

  it("give terms over all cases, asked of a reader's own few or walked, and the same", async () => {
    const conflicting = { readers: ['role:ASG'], conflicts: ['XEX'] };
    const twice = { readers: ['officer:u-1', 'supervisor-unit:geneva'], conflicts: [] };
    const soon = { from: ledger.clock.now + 92 * 60_000, until: ledger.clock.now + 98 * 60_000 };
    for (const [reader, asked, expected] of [
      [asg, {}, [11, 10, 9, 8, 7, 6, 4, 3, 2, 1, 0]],
      [twice, {}, [11, 9, 7, 6, 3, 1, 0]],
      [twice, soon, [7, 6, 3]],
      [conflicting, {}, [11, 10, 9, 8, 7, 6, 4]],
      [{ readers: ['officer:u-2'], conflicts: [] }, {}, []],
    ] as const)
      for (const few of [0, 5, 2_000]) {
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const page = await listDeadlines(
            api,
            { reader, actor: 'u-1', limit: 3, cursor, ...asked },
            { few },
          );
          seen.push(...page.deadlines.map(({ stream }) => Number(stream.slice(5))));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(expected);
      }
    const { deadlines } = await listDeadlines(api, { reader: asg, actor: 'u-1', limit: 1 });
    expect(deadlines).toEqual([
      {
        stream: 'case/11',
        dueAt: ledger.clock.now + 89 * 60_000,
        nextAt: ledger.clock.now + 89 * 60_000,
        shown: { kind: 'nextStep', subject: '2', stage: 'allegation', rule: 'nextOn', policy: 0 },
        ...{ officer: null, unit: 'geneva', hold: false },
      },
    ]);
  });

  it('tell no State and no act in clear', async () => {
    for (const table of [
      'read.case_summary',
      'read.case_reader',
      'read.deadline',
      'ledger.event',
      'ledger.stream_state',
    ]) {
      const { rows } = await ledger.admin.query<{ text: string }>(`SELECT t::text AS text FROM ${table} t`);
      const text = withoutIds(rows.map((row) => row.text).join());
      expect(text.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/XEX|XEY|act-1|nextStep|Added/);
    }
  });

  it('are folded anew under load, row by row what the steps had written', async () => {
    const owner = await ledger.processOf('superuser', 8);
    let going = true;
    const steps = Array.from({ length: 4 }, async (_, lane) => {
      for (let n = 0; going; n += 1) {
        const stream = `case/load-${lane}-${n % 3}`;
        if (n < 3) await open(api, stream, { readers: ['role:ASG', `officer:u-${lane}`] });
        else if (n % 7 === 0)
          await send(api, stream, 'Answer', {
            personId: `p-${lane}`,
            facts: { age: n },
            scope: 'PRESS',
            status: n % 2 ? 'GIVEN' : 'REFUSED',
          });
        else await send(api, stream, 'Add', { by: n, dueAt: ledger.clock.now + (n + 1) * 1_000_000 });
        await listed({ facts: { state: ['XEX'] } });
      }
    });
    for (let round = 0; round < 3; round += 1)
      expect((await rebuild(owner, COUNTER, { share: 25 })).streams).toBeGreaterThanOrEqual(12);
    going = false;
    await Promise.all(steps);
    await rebuild(owner, COUNTER, { share: 25 });
    const rebuilt = await rows();
    for (const { stream } of (
      await ledger.admin.query<{ stream: string }>('SELECT stream FROM ledger.stream_state')
    ).rows) {
      const loaded = await load(api, COUNTER, stream);
      expect(fold(COUNTER, stream, await eventsOf(api, COUNTER, stream))).toEqual(loaded);
    }
    await ledger.admin.query(
      'TRUNCATE read.case_reader, read.deadline, read.person_consent, read.case_summary, read.counted',
    );
    await rebuild(owner, COUNTER);
    expect(await rows()).toEqual(rebuilt);
  }, 120_000);

  /** All rows with their boxes opened, since a box differs each time it is sealed. */
  const rows = async () => {
    const of = async (sql: string) => (await ledger.admin.query<Record<string, unknown>>(sql)).rows;
    const summaries = await of('SELECT * FROM read.case_summary ORDER BY stream');
    const deadlines = await of('SELECT * FROM read.deadline ORDER BY stream, term');
    const open = async (row: Record<string, unknown>, field: string) => {
      const { key_id, box, ...rest } = row as { stream: string; key_id: string; box: Buffer };
      return { ...rest, shown: await api.sealer.open({ stream: rest.stream, field, keyId: key_id, box }) };
    };
    return {
      summaries: await Promise.all(summaries.map((row) => open(row, 'summary'))),
      deadlines: await Promise.all(
        deadlines.map((row) => open(row, `deadline/${(row['term'] as Buffer).toString('hex')}`)),
      ),
      readers: await of('SELECT * FROM read.case_reader ORDER BY reader, stream'),
      consents: await of('SELECT * FROM read.person_consent ORDER BY person, stream, scope, addressee, n'),
      counted: await of('SELECT * FROM read.counted ORDER BY stream, item, since'),
    };
  };

  it('equal, row by row, what a rebuild makes of the same events', async () => {
    const quiet = await ownLedger();
    const [own, kept] = [api, ledger];
    try {
      [api, ledger] = [await quiet.processOf('api'), quiet];
      for (let n = 0; n < 40; n += 1) {
        const stream = `case/${n % 5}`;
        if (n < 5) await open(api, stream);
        else if (n % 4 === 0)
          await send(api, stream, 'Answer', {
            personId: `p-${n % 3}`,
            facts: {},
            scope: 'PRESS',
            status: n % 8 ? 'GIVEN' : 'REFUSED',
          });
        else if (n > 36) await send(api, stream, 'Close');
        else await send(api, stream, 'Add', { by: n, dueAt: quiet.clock.now + n * 1_000 });
        quiet.clock.now += 4 * 86_400_000; // so that months close, which keep what they saw
      }
      const live = await rows();
      expect(live.counted.some(({ until }) => until instanceof Date)).toBe(true);
      await rebuild(await quiet.processOf('superuser'), COUNTER, { share: 3 });
      expect(await rows()).toEqual(live);
      await send(api, 'case/0', 'Add', { by: 1 }); // and steps go on
      expect((await load(api, COUNTER, 'case/0'))?.version).toBeGreaterThan(1);
    } finally {
      [api, ledger] = [own, kept];
      await quiet.drop();
    }
  });

  it('tell a stream as of an instant, known then or true then, and its timeline by the page', async () => {
    const start = ledger.clock.now;
    await open(api, 'case/past');
    ledger.clock.now += 100_000;
    await send(api, 'case/past', 'Add', { by: 1 }, { effectiveAt: start + 10_000, backdated: true });
    ledger.clock.now += 100_000;
    await send(api, 'case/past', 'Add', { by: 2 });
    const sum = async (at: number, axis?: 'effective') =>
      (await asOf(api, COUNTER, 'case/past', at, axis))?.state.sum;
    expect(await sum(start + 50_000)).toBe(0);
    expect(await sum(start + 50_000, 'effective')).toBe(1);
    expect(await sum(start + 100_000)).toBe(1);
    expect(await sum(ledger.clock.now)).toBe(3);
    expect(await sum(start - 1)).toBeUndefined();
    const first = await timeline(api, COUNTER, 'case/past', { after: 0, limit: 2 });
    expect([first.events.map(({ type }) => type), first.next]).toEqual([['Opened', 'Added'], 2]);
    expect(await timeline(api, COUNTER, 'case/past', { after: 2, limit: 2 })).toMatchObject({
      events: [{ seq: 3 }],
      next: null,
    });
    const then = await timeline(api, COUNTER, 'case/past', {
      after: 0,
      limit: 9,
      recordedUntil: start + 100_000,
    });
    expect(then.events).toHaveLength(2);
  });
});
