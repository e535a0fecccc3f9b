import type { CaseListRow } from '@vigil/domain/stream/rows';
import { boardOf, STUCK_DAYS } from '@vigil/ledger/board';
import { borrow } from '@vigil/ledger/borrow';
import type { LedgerParts } from '@vigil/ledger/ledger-parts';
import { lifeOf } from '@vigil/ledger/life';
import type { CaseFilters, Reader } from '@vigil/ledger/list-query';
import { countCases, placesOfCases } from '@vigil/ledger/lists';
import { RebuiltRows } from '@vigil/ledger/rebuilt-rows';
import { columnToken } from '@vigil/ledger/row-tokens';
import { recordWords, stateRecordOf } from '@vigil/ledger/state-records';
import { ownLedger, type OwnLedger } from '@vigil/ledger/testing/own-ledger';
import { tokenFrequencies } from '@vigil/ledger/token-frequencies';
import { manyCase, type ManyCase } from '../load/many-cases.js';

const DAY_MS = 86_400_000;
const MANY = 600;

/** Lists, counts, board and records against what the rows themselves say, for readers with one key and several, and in conflict. */
describe('over many rows', () => {
  let ledger: OwnLedger;
  let api: LedgerParts;
  let cases: readonly ManyCase[];
  const readers: readonly Reader[] = [
    { readers: ['role:ASG'], conflicts: [] },
    { readers: ['supervisor-unit:geneva', 'officer:u_officer_7', 'verifier:u_verifier_3'], conflicts: [] },
    { readers: ['officer:u_amira', 'verifier:u_verifier_1'], conflicts: [] },
    { readers: ['role:ASG', 'supervisor-unit:geneva'], conflicts: ['XEX'] },
    { readers: ['role:EDITOR'], conflicts: [] },
  ];

  beforeAll(async () => {
    ledger = await ownLedger();
    // PostgreSQL counts by itself, once a minute, where much was written: here it is told when.
    await ledger.admin.query('ALTER TABLE read.case_summary SET (autovacuum_enabled = false)');
    api = await ledger.processOf('superuser');
    const { now } = ledger.clock;
    cases = Array.from({ length: MANY }, (_none, n) => changed(manyCase(n, now), n));
    const client = await borrow(api.pool);
    const batch = new RebuiltRows(api, 'read', 'case');
    for (const { stream, rows } of cases) await batch.add(stream, rows, []);
    await batch.write(client, false);
    client.release();
  }, 120_000);
  afterAll(() => ledger.drop());

  /** Some touch the State of a conflict, some were merged, some nobody has, and some entered their stage just so many days ago. */
  function changed({ stream, rows }: ManyCase, n: number): ManyCase {
    const { summary, readers: own } = rows;
    const merged = n % 11 === 0;
    const facts = {
      ...summary.facts,
      state: n % 5 === 0 ? [...summary.facts.state, 'XEX'] : summary.facts.state,
      status: merged ? ['MERGED'] : summary.facts.status.map((code) => (code === 'MERGED' ? 'CLOSED' : code)),
    };
    const nobody = n % 13 === 0;
    return {
      stream,
      rows: {
        ...rows,
        summary: {
          ...summary,
          facts,
          final: merged || summary.final,
          officer: nobody ? null : summary.officer,
          stageSince: n % 3 === 0 ? ledger.clock.now - (n % 40) * DAY_MS : summary.stageSince,
        },
        readers: nobody ? own.filter((key) => !key.startsWith('officer:')) : own,
      },
    };
  }

  const seenBy = ({ readers: keys, conflicts }: Reader) =>
    cases.filter(
      ({ rows }) =>
        rows.readers.some((key) => keys.includes(key)) &&
        !rows.summary.facts.state.some((code) => conflicts.includes(code)),
    );
  const inOrder = (some: readonly ManyCase[]) =>
    [...some].sort(
      (one, other) =>
        (one.rows.summary.dueAt ?? Infinity) - (other.rows.summary.dueAt ?? Infinity) ||
        (one.stream < other.stream ? -1 : 1),
    );

  const FILTERS: readonly (readonly [CaseFilters, (row: CaseListRow) => boolean])[] = [
    [{}, () => true],
    [{ risk: ['EXTREME'] }, ({ risk }) => risk === 'EXTREME'],
    [
      { risk: ['HIGH', 'EXTREME'], final: false },
      ({ risk, final }) => /HIGH|EXTREME/.test(risk ?? '') && !final,
    ],
    [{ stages: ['inclusion'], hold: false }, ({ stage, hold }) => stage === 'inclusion' && !hold],
    [{ officer: 'u_officer_7' }, ({ officer }) => officer === 'u_officer_7'],
    [{ officer: 'u_nobody' }, () => false],
    [{ unassigned: true, final: false }, ({ officer, final }) => officer === null && !final],
    [{ unassigned: true, hold: false }, ({ officer, hold }) => officer === null && !hold],
    [{ facts: { state: ['XEX'] } }, ({ facts }) => facts.state.includes('XEX')],
    [{ facts: { act: ['NO_SUCH_ACT'] } }, () => false],
    [{ facts: { state: [] } }, () => false],
    [
      { facts: { state: ['XEX'], status: ['CLOSED', 'SUSPENDED'] }, unit: 'geneva' },
      ({ facts, unit }) =>
        facts.state.includes('XEX') && unit === 'geneva' && /CLOSED|SUSPENDED/.test(facts.status.join()),
    ],
  ];

  /** Pages are turned where it looks further than them. */
  const LOOKS: Readonly<Record<string, Parameters<typeof placesOfCases>[3]>> = {
    'at one': { near: 1 },
    'at a few': { near: 20 },
    further: { near: 150 },
    'at all': { near: 5_000 },
    'further, but for what is rare in one life': {
      near: 150,
      frequencies: { share: (life) => (life === 'OVER' ? 0.001 : 1), cases: () => 1_000 },
    },
    'for what is rare': { near: 1, frequencies: { share: () => 0, cases: () => 1_000 } },
  };

  it('a list is the same whether it looks near, further, or at all', async () => {
    for (const reader of readers)
      for (const [filters, meant] of FILTERS) {
        const expected = inOrder(
          seenBy(reader).filter(({ rows }) => lifeOf(rows.summary) !== 'MERGED' && meant(rows.summary)),
        ).map(({ stream }) => stream);
        expect({ reader, filters, count: await countCases(api, { reader, filters }) }).toEqual({
          reader,
          filters,
          count: expected.length,
        });
        for (const [how, looks] of Object.entries(LOOKS)) {
          const found: string[] = [];
          const turns = how.startsWith('further');
          for (let after; ;) {
            const places = await placesOfCases(api, { reader, filters, after }, 40, looks);
            found.push(...places.map(({ stream }) => stream));
            after = places.at(-1);
            if (places.length < 40 || !turns) break;
          }
          expect({ reader, filters, how, found }).toEqual({
            reader,
            filters,
            how,
            found: turns ? expected : expected.slice(0, 40),
          });
        }
      }
  }, 240_000);

  it('how frequent a token is, PostgreSQL tells once it has counted', async () => {
    const unit = (name: string) => columnToken('unit', name);
    const first = await ledger.processOf('api');
    expect(await tokenFrequencies(first.pool)).toBeUndefined();
    await ledger.admin.query('ANALYZE read.case_summary');
    expect(await tokenFrequencies(first.pool)).toBeUndefined(); // asked again after a minute
    const found = await tokenFrequencies((await ledger.processOf('api')).pool);
    for (const life of ['OPEN', 'OVER'] as const) {
      const some = cases.filter(({ rows }) => lifeOf(rows.summary) === life);
      const inGeneva = some.filter(({ rows }) => rows.summary.unit === 'geneva').length;
      expect(found?.cases(life)).toBeCloseTo(some.length, -1);
      expect(found?.share(life, unit('geneva'))).toBeCloseTo(inGeneva / some.length, 2);
      expect(found?.share(life, unit('no such unit'))).toBeLessThan(0.1);
    }
  });

  it('a case that was merged is found by its status alone', async () => {
    const places = await placesOfCases(
      api,
      {
        reader: { readers: ['role:ASG'], conflicts: [] },
        filters: { facts: { status: ['MERGED'] } },
      },
      MANY,
    );
    expect(places).toHaveLength(cases.filter(({ rows }) => lifeOf(rows.summary) === 'MERGED').length);
  });

  it('a board counts what its reader may see, each case once', async () => {
    const { now } = ledger.clock;
    for (const reader of readers) {
      const open = seenBy(reader)
        .map(({ rows }) => rows.summary)
        .filter((row) => lifeOf(row) === 'OPEN');
      const counted = (some: readonly CaseListRow[]) => ({
        open: some.length,
        overdue: some.filter(({ dueAt }) => dueAt !== null && dueAt <= now).length,
        onHold: some.filter(({ hold }) => hold).length,
      });
      const stages = [...new Set(open.map(({ stage }) => stage))].sort().map((stage) => {
        const some = open.filter((row) => row.stage === stage);
        const since = some.map(({ stageSince }) => stageSince).sort((one, other) => one - other);
        return {
          stage,
          ...counted(some),
          unassigned: some.filter(({ officer }) => officer === null).length,
          stuck: some.filter(
            ({ hold, dueAt }) => !hold && (dueAt === null || dueAt < now - STUCK_DAYS * DAY_MS),
          ).length,
          medianDays: Math.floor((now - (since[Math.ceil(since.length / 2) - 1] ?? NaN)) / DAY_MS),
        };
      });
      const officers = [...new Set(open.flatMap(({ officer }) => officer ?? []))]
        .sort()
        .map((officer) => ({ officer, ...counted(open.filter((row) => row.officer === officer)) }));
      expect(await boardOf(api, reader)).toEqual({ stages, officers });
    }
  });

  it('the record of a State counts what its reader may see, each thing once, and nothing of a merged case', async () => {
    const [{ rows }] = cases as [ManyCase];
    const state = rows.record?.[0]?.state ?? '';
    const whats = cases.flatMap((one) => (one.rows.record ?? []).map(({ what }) => what));
    const words = recordWords(api.tokens, [...new Set(whats)]);
    for (const reader of readers) {
      const expected = new Map<string, number>();
      for (const one of seenBy(reader))
        if (lifeOf(one.rows.summary) !== 'MERGED')
          for (const record of one.rows.record ?? [])
            if (record.state === state) expected.set(record.what, (expected.get(record.what) ?? 0) + 1);
      expect(Object.fromEntries(await stateRecordOf(api, reader, state, words))).toEqual(
        Object.fromEntries(expected),
      );
    }
  });
});
