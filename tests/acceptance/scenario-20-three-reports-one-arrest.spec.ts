import { Office } from './office.js';
import { consents, received, screening, verifying, type Story } from './stories.js';
import { isTold } from './told.js';

interface View {
  readonly status: string;
  readonly sources: readonly { readonly personId: string }[];
  readonly persons: Record<string, { readonly personId: string; readonly roles: readonly string[] }>;
  readonly absorbed: readonly string[];
  readonly consents: readonly {
    readonly personId: string;
    readonly scope: string;
    readonly status: string;
  }[];
}

/** DOMAIN 17.20: three NGOs report one arrest; screened, they are merged: three sources kept, one case counted. */
describe('three NGOs report one arrest', () => {
  let office: Office;
  let first: Story;
  let others: readonly Story[];
  let abroad: string;
  beforeAll(async () => {
    office = await Office.open();
    first = await verifying(office, { more: from('Amber Watch') });
    others = [await again('Beryl House'), await again('Cobalt Circle')];
    abroad = await elsewhere();
  });
  afterAll(() => office.close());

  const from = (name: string) => ({ source: { identity: { name }, organisation: true } });
  const again = (name: string) =>
    screening(office, { ...from(name), persons: [{ personId: first.victim, roles: ['VICTIM'] }] });
  const elsewhere = async () => {
    const { ref } = await received(office, { respondent: 'XFI' });
    await office.as('officer').does(ref, 'start-screening');
    return ref;
  };
  const view = (ref: string) => office.as('supervisor').case<View>(ref);
  const counted = async (filters: string) =>
    (await office.as('supervisor').get<{ count: number }>(`/cases/count?state=XEX${filters}`)).body.count;

  it('shows the supervisor that two may be duplicates', async () => {
    for (const { ref } of others) await isTold(office, 'supervisor', ref, 'task POSSIBLE_DUPLICATE');
    expect(await office.as('supervisor').inbox(first.ref)).not.toContain('task POSSIBLE_DUPLICATE');
    expect(await counted('&final=false')).toBe(3);
  });

  it('refuses to merge a case with itself, or without a reason', async () => {
    const [other] = others;
    const itself = { target: other?.ref, reason: 'The same arrest.' };
    const officer = office.as('officer');
    expect(await officer.isRefused(other?.ref ?? '', 'request-merge', itself)).toEqual(['MERGE_WITH_ITSELF']);
    expect(await officer.isRefused(other?.ref ?? '', 'request-merge', { target: first.ref })).toEqual([
      'SCHEMA_INVALID_TYPE',
    ]);
  });

  it('releases a case that is about another State', async () => {
    await office
      .as('officer')
      .does(abroad, 'request-merge', { target: first.ref, reason: 'The same arrest.' });
    await office.driven.until('the merge is released', async () =>
      (await office.as('officer').timeline(abroad)).some(({ type }) => type === 'MergeReleased'),
    );
    expect((await view(abroad)).status).toBe('SCREENING');
    expect((await view(first.ref)).absorbed).toEqual([]);
  });

  it('merges them: three sources are kept, one victim, one case counted', async () => {
    const [stricter, third] = others as [Story, Story];
    await consents(office, stricter.ref, first.victim, { PUBLISH_NAMED: 'REFUSED' });
    for (const { ref } of [stricter, third]) {
      await office
        .as('officer')
        .does(ref, 'request-merge', { target: first.ref, reason: 'The same arrest.' });
      await office.driven.until(`${ref} is merged`, async () => (await view(ref)).status === 'MERGED');
    }

    const merged = await view(first.ref);
    expect(new Set(merged.sources.map(({ personId }) => personId)).size).toBe(3);
    expect(Object.values(merged.persons).filter(({ roles }) => roles.includes('VICTIM'))).toHaveLength(1);
    expect(merged.absorbed).toEqual([`case/${stricter.ref}`, `case/${third.ref}`]);
    expect(await counted('&final=false')).toBe(1);
  });

  it('keeps the stricter consent', async () => {
    const named = (await view(first.ref)).consents.filter(
      ({ personId, scope }) => personId === first.victim && scope === 'PUBLISH_NAMED',
    );
    expect(named.at(-1)?.status).toBe('REFUSED');
  });
});
