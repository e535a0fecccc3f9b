import { randomUUID } from 'node:crypto';
import { until } from '@vigil/standalone/parts/until';
import { expectRecordedOnce, send, sendUntilRecorded, type Request } from './answers.js';
import { RealOffice } from './real-office.js';
import { allegation, triageIn, type Receipt } from './stories.js';
import { streamOf } from './witness.js';

jest.setTimeout(300_000); // starts and ends of processes, and what Temporal waits for before it tries again

describe('PostgreSQL stopped', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open({ ownPostgres: true });
  });
  afterAll(() => office.close());

  const postgres = () => office.parts.postgres as NonNullable<typeof office.parts.postgres>;

  it('is answered with 503 and when to try again; started, each key gives one answer', async () => {
    const ref = await office.as('officer').register(allegation());
    await office.agrees(ref);
    const before = await office.ledger.events(streamOf(ref));
    const act = { code: 'THREAT', actor: 'STATE', on: '2026-01-10' };
    const requests: Request[] = [
      { path: `/cases/${ref}/record-act`, body: act },
      { path: `/cases/${ref}/record-act`, body: { ...act, place: 'An invented place.' } },
      { path: '/cases', body: allegation({ urgent: true }) },
    ].map((request) => ({ ...request, who: office.as('officer'), key: randomUUID() }));
    const reads = [
      '/cases',
      `/cases/${ref}`,
      `/cases/${ref}/timeline`,
      `/cases/${ref}/workflow`,
      '/worklist',
      '/office',
      '/inbox',
    ];

    await postgres().stop();
    for (let tried = 0; tried < 3; tried += 1)
      for (const request of requests) {
        const refused = await send(request);
        expect(refused?.status).toBe(503);
        expect(refused?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
        expect(refused?.body).toMatchObject({ type: 'urn:vigil:problem:unavailable' });
      }
    for (const path of reads)
      expect({ path, status: (await office.as('officer').get(path)).status }).toEqual({ path, status: 503 });
    const ready = await office.as('officer').get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ record: 'away' });
    expect((await office.as('officer').get('/health/live')).status).toBe(200);

    await postgres().start();
    const answers = await Promise.all(requests.map(sendUntilRecorded));
    const [first, second, third] = requests.map((request, n) => ({ request, answer: answers[n] as never }));
    await expectRecordedOnce(office, ref, [first as never, second as never]);
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 2);
    const { reference } = (answers[2]?.body ?? {}) as unknown as Receipt;
    await expectRecordedOnce(office, reference, [third as never]);
    await office.agrees(ref);
    await office.agrees(reference);
    const inbox = () => triageIn(office.as('supervisor'), reference);
    await until('the reminder should come', async () => (await inbox()).length > 0, { forAtMost: 60_000 });
    await office.agrees(reference);
    expect(await inbox()).toEqual(['triage AT_ONCE']);
  });
});
