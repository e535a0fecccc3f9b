import { randomUUID } from 'node:crypto';
import { until } from '@vigil/standalone/parts/until';
import { expectRecordedOnce, send, sendUntilRecorded, type Request } from './answers.js';
import { CommitGate } from './commit-gate.js';
import { RealOffice } from './real-office.js';
import { allegation, type Receipt } from './stories.js';
import { streamOf } from './witness.js';

jest.setTimeout(300_000); // starts and ends of processes, and what Temporal waits for before it tries again

describe('the API killed', () => {
  let office: RealOffice;
  beforeAll(async () => {
    // A server of its own: a transaction that is held open keeps every database of its server from being sequenced.
    office = await RealOffice.open({ ownPostgres: true, proxied: true });
    await CommitGate.install(office.ledger.url);
  });
  afterAll(() => office.close());

  const act = (ref: string): Request => ({
    who: office.as('officer'),
    path: `/cases/${ref}/record-act`,
    body: { code: 'THREAT', actor: 'STATE', on: '2026-01-10', place: 'An invented place.' },
    key: randomUUID(),
  });
  const committed = async (ref: string, before: number) => {
    const grew = async () => (await office.ledger.events(streamOf(ref))) > before;
    await until('the step should be committed', grew, { forAtMost: 20_000 });
  };

  it('before the commit, with the database session lost too: nothing is recorded, then the same key records it once', async () => {
    const ref = await office.as('officer').register(allegation());
    const before = await office.ledger.events(streamOf(ref));
    const gate = await CommitGate.close(office.ledger.url, streamOf(ref));
    const request = act(ref);
    const sent = send(request);
    await gate.isWaitedAt();
    await office.api.kill();
    expect(await sent).toBeUndefined();
    await gate.rollBack();
    expect(await office.ledger.events(streamOf(ref))).toBe(before);
    await gate.open();

    await office.api.start();
    const answer = await sendUntilRecorded(request);
    expect(answer.headers.get('idempotency-replayed')).toBeNull();
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 1);
    await expectRecordedOnce(office, ref, [{ request, answer }]);
    await office.agrees(ref);
  });

  it('before the commit, which the database then does: the same key waits for it, and is answered what was recorded', async () => {
    const ref = await office.as('officer').register(allegation());
    const before = await office.ledger.events(streamOf(ref));
    const gate = await CommitGate.close(office.ledger.url, streamOf(ref));
    const request = act(ref);
    const sent = send(request);
    await gate.isWaitedAt();
    await office.api.kill();
    expect(await sent).toBeUndefined();

    await office.api.start();
    const again = sendUntilRecorded(request);
    await gate.open();
    const answer = await again;
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 1);
    await expectRecordedOnce(office, ref, [{ request, answer }]);
    await office.agrees(ref);
  });

  it('after the commit and before the poke: the workflow hears of it all the same, and the same key is answered', async () => {
    const ref = await office.as('officer').register(allegation());
    await office.agrees(ref); // otherwise the registration may be told after its API was killed, too
    const before = await office.ledger.events(streamOf(ref));
    const request = act(ref);
    const passed = office.proxy.holdNextCommit();
    const sent = send(request);
    await passed;
    await committed(ref, before);
    await office.api.kill();
    expect(await sent).toBeUndefined();
    office.proxy.cut();
    expect(await office.ledger.told(streamOf(ref))).toEqual({ version: before + 1, told: before });
    await until(
      'Temporal should know the step, with no API to tell it',
      async () => (await office.lifecycle(ref))?.version === before + 1,
      { forAtMost: 20_000 },
    );

    await office.api.start();
    const answer = await sendUntilRecorded(request);
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 1);
    await expectRecordedOnce(office, ref, [{ request, answer }]);
    await office.agrees(ref);
  });

  it('after the commit of a registration: the same key finds the same case', async () => {
    const cases = async () =>
      (await office.ledger.query(`SELECT FROM ledger.stream_state WHERE kind = 'case' AND version > 0`))
        .length;
    const before = await cases();
    const request = { who: office.as('officer'), path: '/cases', body: allegation(), key: randomUUID() };
    const passed = office.proxy.holdNextCommit();
    const sent = send(request);
    await passed;
    await until('the case should be there', async () => (await cases()) === before + 1, {
      forAtMost: 20_000,
    });
    await office.api.kill();
    expect(await sent).toBeUndefined();
    office.proxy.cut();

    await office.api.start();
    const answer = await sendUntilRecorded(request);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect(await cases()).toBe(before + 1);
    const { reference } = answer.body as unknown as Receipt;
    await expectRecordedOnce(office, reference, [{ request, answer }]);
    await office.agrees(reference);
  });

  it('not at all, but its connection lost while it commits: 503, and the same key tells', async () => {
    const ref = await office.as('officer').register(allegation());
    const before = await office.ledger.events(streamOf(ref));
    const request = act(ref);
    const passed = office.proxy.holdNextCommit();
    const sent = send(request);
    await passed;
    await committed(ref, before);
    office.proxy.cut();
    const lost = await sent;
    expect(lost?.status).toBe(503);
    expect(lost?.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(lost?.body).toMatchObject({ type: 'urn:vigil:problem:unavailable' });

    const answer = await sendUntilRecorded(request);
    expect(answer.headers.get('idempotency-replayed')).toBe('true');
    expect(await office.ledger.events(streamOf(ref))).toBe(before + 1);
    await expectRecordedOnce(office, ref, [{ request, answer }]);
  });

  it('again and again, and the conducting worker with it, while people work: nobody loses a step', async () => {
    const refs = await Promise.all([1, 2, 3].map(() => office.as('officer').register(allegation())));
    const acknowledged = new Map(refs.map((ref) => [ref, [] as { request: Request; answer: never }[]]));
    let kills = 0;
    const work = refs.map(async (ref) => {
      for (let n = 0; n < 12 || kills < 3; n += 1) {
        const request = act(ref);
        acknowledged.get(ref)?.push({ request, answer: (await sendUntilRecorded(request)) as never });
      }
    });
    const done = () => [...acknowledged.values()].reduce((sum, { length }) => sum + length, 0);
    for (; kills < 3; kills += 1) {
      const since = done();
      await until('people should work', () => done() >= since + 4, { forAtMost: 30_000, every: 5 });
      await Promise.all([office.api.kill(), ...(kills === 1 ? [office.conducting.kill()] : [])]);
      await Promise.all([office.api.start(), ...(kills === 1 ? [office.conducting.start()] : [])]);
    }
    await Promise.all(work);
    for (const ref of refs) {
      const steps = acknowledged.get(ref) ?? [];
      await expectRecordedOnce(office, ref, steps);
      const timeline = await office.as('supervisor').timeline(ref);
      expect(timeline.filter(({ type }) => type === 'ActRecorded')).toHaveLength(steps.length);
      await office.agrees(ref);
    }
  });
});
