import { RealOffice } from './real-office.js';
import { allegation, idOf, step, verifiedCase, type Receipt } from './stories.js';
import { streamOf } from './witness.js';

describe('two people at once on one case', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open();
  });
  afterAll(() => office.close());

  it('get one order, and nobody is lost', async () => {
    const ref = await office.as('officer').register(allegation());
    const before = await office.ledger.events(streamOf(ref));
    const steps = Array.from({ length: 12 }, (_, n) => {
      const who = office.as(n % 2 === 0 ? 'officer' : 'supervisor');
      const body = { code: 'THREAT', actor: 'STATE', on: '2026-01-10', place: `Invented place ${n}.` };
      return who.tries(ref, 'record-act', body, { ifMatch: false });
    });
    const answers = await Promise.all(steps);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));

    const receipts = answers.map(({ body }) => body as unknown as Receipt);
    const seqs = receipts.map(({ firstSeq }) => firstSeq).toSorted((a, b) => a - b);
    expect(seqs).toEqual(steps.map((_, n) => before + 1 + n));
    const timeline = await office.as('officer').timeline(ref);
    expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, n) => n + 1));
    for (const { events } of receipts)
      for (const { seq, type, actId } of events)
        expect(timeline[seq - 1]).toMatchObject({ type, payload: { actId } });
    await office.agrees(ref);
  });

  it('who decide on the same reading are not both heard: the second is told that it is stale, and records nothing', async () => {
    const story = await verifiedCase(office);
    const { reference: ref } = story;
    const drafted = await step(office.as('officer'), ref, 'draft-communication', {
      type: 'AL',
      addressee: 'XEX',
      named: [story.victim],
      text: 'It is alleged that {P2} was threatened in the invented State.',
    });
    const body = { communicationId: idOf(drafted, 'communicationId') };
    const read = (await office.as('supervisor').get(`/cases/${ref}`)).headers.get('etag') ?? '';
    const before = await office.ledger.events(streamOf(ref));

    const both = await Promise.all(
      (['supervisor', 'supervisor2'] as const).map((name) =>
        office.as(name).tries(ref, 'clear-communication', body, { ifMatch: read }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const stale = both.find(({ status }) => status === 412);
    expect(stale?.body).toMatchObject({ type: 'urn:vigil:problem:stale' });
    expect(stale?.headers.get('etag')).toBe(
      (await office.as('supervisor').get(`/cases/${ref}`)).headers.get('etag'),
    );
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 1);

    const blind = await office.as('supervisor').tries(ref, 'clear-communication', body, { ifMatch: false });
    expect(blind.status).toBe(428);
  });
});
