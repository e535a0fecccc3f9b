import { randomUUID } from 'node:crypto';
import { makeReference } from '@vigil/domain/numbering/reference';
import type { Role } from '@vigil/domain/vocabulary/role';
import { Office, type Name } from './office.js';
import {
  consents,
  drafted,
  received,
  registration,
  screening,
  sent,
  verified,
  ALL_GIVEN,
} from './stories.js';

const EVERYBODY: readonly Name[] = [
  ...(['officer', 'officer2', 'verifier', 'verifier2', 'protection', 'supervisor', 'supervisor2'] as const),
  ...(['asg', 'intake', 'editor', 'partner', 'dpo', 'auditor', 'sysadmin'] as const),
];
const STATES = ['XEX', 'XFI'] as const;

/** Who is moved about; whoever the stories need stays. */
const MOVED = ['officer2', 'verifier2', 'intake', 'editor'] as const satisfies readonly Name[];
const ROLES: readonly Role[] = [
  ...(['OFFICER', 'VERIFIER', 'PROTECTION', 'SUPERVISOR', 'INTAKE', 'EDITOR', 'ASG', 'ANALYST'] as const),
];

/** Throws that look like chance and depend on the seed alone. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % sides;
  };
}

interface Listed {
  readonly reference: string;
}
interface Page {
  readonly cases?: readonly Listed[];
  readonly items?: readonly Listed[];
  readonly deadlines?: readonly Listed[];
  readonly next: string | null;
}

/**
 * What a list shows and counts is what its reader may open, by a slow oracle: each case is opened one by one (DOMAIN 7, 9.20).
 * The office changes between the rounds: cases are handed over, reassigned, declined, put on hold, and conflicts declared.
 */
describe('every list shows its reader what they may open, and nothing else', () => {
  let office: Office;
  const all: string[] = [];
  beforeAll(async () => {
    office = await Office.open();
    await office
      .as('sysadmin')
      .change('assign-roles', { colleagueId: 'supervisor2', roles: ['SUPERVISOR'], unit: 'vienna' });
    const story = await verified(office);
    await sent(office, story);
    all.push(story.ref);
    const other = await verified(office, { more: { respondent: 'XFI', hostState: 'XEX' } });
    await drafted(office, other, { addressee: 'XFI' });
    all.push(other.ref);
    all.push((await screening(office)).ref);
    const urgent = await received(office, { urgent: true, safeChannel: true });
    await consents(office, urgent.ref, urgent.victim, ALL_GIVEN);
    all.push(urgent.ref);
    all.push(await office.as('partner').register(registration(office, { respondent: 'XFI' })));
    all.push(await office.as('intake').register(registration(office)));
  }, 240_000);
  afterAll(() => office.close());

  /** Whom the API lets open each case, and which States it touches. */
  async function openedBy(name: Name): Promise<ReadonlyMap<string, Record<string, unknown>>> {
    const opened = new Map<string, Record<string, unknown>>();
    for (const ref of all) {
      const { status, body } = await office.as(name).get(`/cases/${ref}`);
      if (status === 200) opened.set(ref, body);
    }
    return opened;
  }

  /** All pages of a list, three rows at a time, so that pages are turned. */
  async function listed(name: Name, path: string): Promise<readonly string[]> {
    const references: string[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { status, body } = await office
        .as(name)
        .get<Page>(`${path}${path.includes('?') ? '&' : '?'}limit=3${more}`);
      if (status === 404) return [];
      expect({ path, name, status }).toEqual({ path, name, status: 200 });
      references.push(
        ...(body.cases ?? body.items ?? body.deadlines ?? []).map(({ reference }) => reference),
      );
      cursor = body.next;
    } while (cursor !== null);
    return references;
  }
  const count = async (name: Name, filter = '') =>
    (await office.as(name).get<{ count: number }>(`/cases/count?${filter}`)).body.count;

  async function examine(): Promise<void> {
    for (const name of EVERYBODY) {
      const opened = await openedBy(name);
      const may = [...opened.keys()].sort();
      const open = [...opened].filter(([, body]) => body['final'] === false).map(([ref]) => ref);
      const held = [...opened].filter(([, body]) => body['hold'] !== null && body['final'] === false);

      expect({ name, list: (await listed(name, '/cases')).toSorted() }).toEqual({ name, list: may });
      expect({ name, count: await count(name) }).toEqual({ name, count: may.length });
      const team = await listed(name, '/worklist?view=team');
      expect({ name, team: team.toSorted() }).toEqual({ name, team: open.toSorted() });
      const onHold = await listed(name, '/worklist?view=on-hold');
      expect({ name, onHold: onHold.toSorted() }).toEqual({ name, onHold: held.map(([ref]) => ref).sort() });
      const { body: counts } = await office
        .as(name)
        .get<Record<string, { count: number }>>('/worklist/counts');
      expect({ name, mine: counts['mine'], team: counts['team'], onHold: counts['onHold'] }).toEqual({
        name,
        mine: { count: new Set(await listed(name, '/worklist')).size, more: false },
        team: { count: open.length, more: false },
        onHold: { count: held.length, more: false },
      });
      for (const path of ['/worklist', '/worklist?view=done', '/approvals', '/deadlines'])
        for (const ref of await listed(name, path))
          expect({ name, path, may }).toEqual({ name, path, may: expect.arrayContaining([ref]) as unknown });

      const terms: string[] = [];
      for (const ref of may) {
        const { body } = await office.as(name).get<{ deadlines: unknown[] }>(`/cases/${ref}/deadlines`);
        terms.push(...body.deadlines.map(() => ref));
      }
      expect({ name, terms: (await listed(name, '/deadlines')).toSorted() }).toEqual({
        name,
        terms: terms.sort(),
      });

      const { body: board } = await office.as(name).get<{ stages: { open: number }[] }>('/board');
      expect({ name, board: board.stages.reduce((sum, stage) => sum + stage.open, 0) }).toEqual({
        name,
        board: open.length,
      });

      for (const state of STATES) {
        const touching = [...opened]
          .filter(([, body]) => JSON.stringify(body).includes(`"${state}"`))
          .map(([ref]) => ref);
        for (const path of [`/states/${state}`, `/states/${state}/briefing`])
          expect({ name, path, list: (await listed(name, path)).toSorted() }).toEqual({
            name,
            path,
            list: touching.sort(),
          });
        expect({ name, state, count: await count(name, `state=${state}`) }).toEqual({
          name,
          state,
          count: touching.length,
        });
        const { status, body: counted } = await office
          .as(name)
          .get<{ open: number; over: number }>(`/states/${state}`);
        if (status === 200)
          expect({ name, state, open: counted.open, over: counted.over }).toEqual({
            name,
            state,
            open: touching.filter((ref) => open.includes(ref)).length,
            over: touching.filter((ref) => !open.includes(ref)).length,
          });
      }
    }
  }

  it('as the office stands', examine, 240_000);

  it('after hand-overs, reassignments and holds', async () => {
    const [first = '', second = '', third = ''] = all;
    const unknown = makeReference(Buffer.from([7, 7, 7, 7, 7]));
    await office.as('officer').does(first, 'hand-over', { to: 'officer2' });
    await office.as('supervisor').does(second, 'place-hold', { reason: 'An invented reason.' });
    const answer = await office
      .as('supervisor')
      .post<{ cases: { reference: string; assigned: boolean; problem: { status: number } | null }[] }>(
        '/worklist/reassign',
        { refs: [third, unknown], to: 'officer2' },
        { 'idempotency-key': randomUUID() },
      );
    expect(answer.status).toBe(200);
    expect(answer.body.cases).toMatchObject([
      { reference: third, assigned: true, problem: null },
      { reference: unknown, assigned: false, problem: { status: 404 } },
    ]);
    expect(await listed('officer2', '/worklist')).toEqual(expect.arrayContaining([first, third]));
    const { body } = await office
      .as('officer2')
      .get<{ items: { reference: string; decision: { kind: string } }[] }>('/approvals');
    expect(body.items.map(({ reference, decision }) => [reference, decision.kind])).toEqual([
      [first, 'handOver'],
    ]);
    await examine();
  }, 240_000);

  it.each([11, 12])(
    'after roles, units, places and conflicts dealt at random (%i)',
    async (seed) => {
      const dice = diceOf(seed);
      const one = <T>(of: readonly T[]): T => of[dice(of.length)] as T;
      for (const colleagueId of MOVED)
        await office.as('sysadmin').change('assign-roles', {
          colleagueId,
          roles: [...new Set([one(ROLES), one(ROLES)])],
          unit: one(['geneva', 'vienna']),
        });
      for (const ref of all)
        await office
          .as('supervisor')
          .tries(ref, 'assign-case', { [one(['officer', 'verifier', 'protection'])]: one(MOVED) });
      await office.as(one(MOVED)).change('declare-conflict', { states: [one(STATES)] });
      await examine();
    },
    240_000,
  );

  it('after declared conflicts, in the same bytes as a State that is none', async () => {
    for (const name of ['supervisor', 'asg'] as const)
      await office.as(name).change('declare-conflict', { states: ['XEX'] });
    const bytes = async (path: string) => (await office.as('asg').get(path)).text;
    expect(await bytes('/states/XEX')).toBe(await bytes('/states/nowhere'));
    expect(await bytes('/states/XEX/briefing')).toBe(await bytes('/states/nowhere'));
    await examine();
  }, 240_000);
});

describe('decisions that wait', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const waiting = async (name: Name, path = '/approvals') => {
    const { body } = await office.as(name).get<{
      items: {
        reference: string;
        dueAt: string;
        what: string;
        decision: { kind: string; since: string } | null;
      }[];
    }>(path);
    return body.items;
  };

  it('are the second person’s, not the proposer’s, and in no other unit; answered, they wait no more', async () => {
    const { ref } = await screening(office);
    await office.as('officer').does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' });
    const [one] = await waiting('supervisor');
    expect(one).toMatchObject({ reference: ref, what: 'decision', decision: { kind: 'decline' } });
    expect(Date.parse(one?.dueAt ?? '')).toBeGreaterThan(Date.parse(one?.decision?.since ?? ''));
    for (const name of ['officer', 'verifier', 'officer2'] as const) expect(await waiting(name)).toEqual([]);
    expect((await waiting('supervisor', '/worklist')).map(({ decision }) => decision?.kind)).toContain(
      'decline',
    );
    await office.as('supervisor').does(ref, 'confirm-decline');
    expect(await waiting('supervisor')).toEqual([]);
  });

  it('are not the supervisor’s who proposed it', async () => {
    const { ref } = await screening(office);
    await office
      .as('supervisor')
      .does(ref, 'propose-decline', { reason: 'NO_NEXUS', explanation: 'Invented.' });
    expect(await waiting('supervisor')).toEqual([]);
  });

  it('reach the ASG’s list when an urgent case is unanswered after 48 hours', async () => {
    const { ref } = await received(office, { urgent: true });
    const urgent = async () =>
      (await office.as('asg').get<{ urgent: { reference: string }[] }>('/approvals?for=asg')).body.urgent;
    expect(await urgent()).toEqual([]);
    await office.pass('49 hours');
    expect((await urgent()).map(({ reference }) => reference)).toEqual([ref]);
    expect((await office.as('officer').get('/approvals?for=asg')).status).toBe(403);
  });

  it('and their lists refuse a cursor of another, and days that are none', async () => {
    for (const path of ['/worklist', '/approvals', '/deadlines', '/states/XEX'])
      expect((await office.as('supervisor').get(`${path}?cursor=AAAA`)).status).toBe(400);
    expect((await office.as('supervisor').get('/deadlines?from=2026-02-30')).status).toBe(422);
    expect((await office.as('supervisor').get('/worklist?view=everything')).status).toBe(422);
  });

  it('and what is due goes into a calendar that tells days alone', async () => {
    const { headers, text } = await office.as('officer').get('/deadlines.ics');
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(text).toContain('SUMMARY:Vigil: something is due');
    expect(text).not.toMatch(/RC-|XEX|D\d|review|reply|acknowledg/);
  });
});
