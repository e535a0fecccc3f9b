import { Client } from 'pg';
import { withoutIds } from '@vigil/vault/testing/without-ids';
import type { Problem } from './colleague.js';
import { Office, type Name } from './office.js';

interface View {
  readonly id: string;
  readonly name: string;
  readonly list: string;
  readonly filters: Readonly<Record<string, unknown>>;
}

describe('A view that somebody keeps', () => {
  let office: Office;
  beforeAll(async () => (office = await Office.open()));
  afterAll(() => office.close());

  const keep = (who: Name, more: object = {}) =>
    office
      .as(who)
      .put('/views', { name: 'Letters awaited', list: 'team', filters: { state: 'XEX' }, ...more });
  const kept = async (who: Name) =>
    (await office.as(who).get<{ views: readonly View[] }>('/views')).body.views;

  it('is its own, under its name, and is replaced by the next of that name', async () => {
    expect((await keep('officer')).status).toBe(200);
    await keep('officer', { name: 'Another', list: 'mine', filters: { overdue: true, risk: 'HIGH' } });
    await keep('officer', { filters: { state: 'XFI', stage: 'communication' } });
    expect(await kept('officer')).toMatchObject([
      { name: 'Another', list: 'mine', filters: { overdue: true, risk: 'HIGH' } },
      { name: 'Letters awaited', list: 'team', filters: { state: 'XFI', stage: 'communication' } },
    ]);
    expect(await kept('officer2')).toEqual([]);
  });

  it('is forgotten by its owner, and by nobody else', async () => {
    await keep('verifier');
    const [view] = await kept('verifier');
    const path = `/views/${view?.id}`;
    expect((await office.as('officer').delete(path)).status).toBe(404);
    expect(await kept('verifier')).toHaveLength(1);
    expect((await office.as('verifier').delete(path)).status).toBe(204);
    expect((await office.as('verifier').delete(path)).status).toBe(404);
    expect(await kept('verifier')).toEqual([]);
  });

  it.each([
    ['without a name', { name: '  ' }],
    ['with a long name', { name: 'x'.repeat(61) }],
    ['of a list that there is not', { list: 'all' }],
    ['narrowed by a field that there is not', { filters: { victim: 'x' } }],
    ['narrowed by a code that there is not', { filters: { risk: 'SOME' } }],
  ])('is refused %s, and nothing is kept', async (_, more) => {
    expect((await keep('asg', more)).status).toBe(422);
    expect(await kept('asg')).toEqual([]);
  });

  it('is one of fifty at most; one of them may still be replaced', async () => {
    for (let n = 1; n <= 50; n += 1) expect((await keep('editor', { name: `View ${n}` })).status).toBe(200);
    const { status, body } = await keep('editor', { name: 'View 51' });
    expect([status, (body as unknown as Problem).failures?.map(({ code }) => code)]).toEqual([
      422,
      ['TOO_MANY_VIEWS'],
    ]);
    expect((await keep('editor', { name: 'View 7', list: 'done' })).status).toBe(200);
    expect(await kept('editor')).toHaveLength(50);
  });

  it('can be read in no copy of its table', async () => {
    const name = 'Zqviewname';
    await keep('supervisor', { name, filters: { state: 'XEX', officer: 'zqofficer' } });
    const client = new Client({ connectionString: office.driven.installed.ledger.api });
    await client.connect();
    const { rows } = await client.query<{ row: string }>('SELECT v::text AS row FROM read.kept_view v');
    await client.end();
    const all = withoutIds(rows.map(({ row }) => row).join());
    expect(all).toContain('supervisor');
    for (const word of [name, 'XEX', 'zqofficer'])
      for (const written of [word, Buffer.from(word).toString('hex')]) expect(all).not.toContain(written);
  });
});
