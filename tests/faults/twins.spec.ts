import { randomUUID } from 'node:crypto';
import { until } from '@vigil/standalone/parts/until';
import { clearOutline } from './clear-outline.js';
import { RealOffice } from './real-office.js';
import { allegation, idOf, step } from './stories.js';
import { streamOf } from './witness.js';

/** One coded fact each, and none starts a term. */
const BASE = {
  respondent: 'XEX',
  ageBand: '25_59',
  mechanism: 'UPR',
  code: 'THREAT',
  channel: 'EMAIL',
  recordType: 'NAMED_INDIVIDUAL',
};
const TWINS = [
  ['a person’s age', { ageBand: '18_24' }],
  ['the mechanism', { mechanism: 'HRC' }],
  ['the act', { code: 'SMEAR' }],
  ['the State', { respondent: 'XFI' }],
] as const satisfies readonly (readonly [string, Partial<typeof BASE>])[];

describe('two cases that differ in one coded fact', () => {
  let office: RealOffice;
  let base: readonly string[] = [];
  beforeAll(async () => {
    office = await RealOffice.open();
    // Whether an earlier case speaks of the same State is told by tokens anyhow: of each there is one.
    for (const respondent of ['XEX', 'XFI']) await office.as('officer').register(allegation({ respondent }));
    base = await outline(BASE);
  });
  afterAll(() => office.close());

  it.each(TWINS)('differ outside boxes and tokens in nothing, if it is %s', async (_what, changes) => {
    expect(await outline({ ...BASE, ...changes })).toEqual(base);
  });

  it('differ, so that this test could tell, if it is the risk, which lists sort by in clear', async () => {
    expect(await outline(BASE, 'HIGH')).not.toEqual(base);
  });

  async function outline(facts: typeof BASE, level = 'LOW'): Promise<readonly string[]> {
    const [officer, protection] = [office.as('officer'), office.as('protection')];
    const [victim, source] = [`p_${randomUUID()}`, `p_${randomUUID()}`];
    const ref = await officer.register(
      allegation({
        respondent: facts.respondent,
        channel: facts.channel,
        recordType: facts.recordType,
        source: { personId: source, identity: { name: 'Sabela Quorra' } },
        persons: [
          {
            personId: victim,
            roles: ['VICTIM'],
            identity: { name: 'Alma Verity' },
            facts: { category: 'A_COOPERATED', gender: 'WOMAN', ageBand: facts.ageBand },
          },
        ],
      }),
    );
    await step(office.as('supervisor'), ref, 'assign-case', {
      verifier: 'verifier',
      protection: 'protection',
    });
    await step(officer, ref, 'start-screening');
    const cooperation = { personId: victim, mechanism: facts.mechanism, type: 'MEETING_IN_COUNTRY' };
    const cooperationId = idOf(await step(officer, ref, 'record-cooperation', cooperation), 'cooperationId');
    const act = { code: facts.code, actor: 'STATE', on: '2026-01-10', persons: [victim] };
    const actId = idOf(await step(officer, ref, 'record-act', act), 'actId');
    await step(officer, ref, 'record-nexus', { actId, cooperationId, codes: ['TIMING'] });
    await step(protection, ref, 'assess-risk', { level, reason: 'An invented reason.' });
    const { version } = await office.agrees(ref);
    await isOrdered(ref, version);
    return clearOutline(office, streamOf(ref), [victim, source]);
  }

  /** The order over all streams follows within moments. */
  const isOrdered = (ref: string, version: number) =>
    until(
      'all events should have their place in the order',
      async () => {
        const rows = await office.ledger.query('SELECT FROM ledger.ledger WHERE stream = $1', [
          streamOf(ref),
        ]);
        return rows.length === version;
      },
      { forAtMost: 30_000 },
    );
});
