import { openDigests, queueDigest } from '@vigil/ledger/digests';
import { digests } from '@vigil/worker/activities/digests';
import { joinDigest } from '@vigil/worker/digest-queue';
import { upkeep } from '@vigil/worker/activities/upkeep';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Digests, Reconciled } from '@vigil/workflows/contract';
import { keepHistory } from '../replay/keep-history.js';
import { DrivenOffice } from './driven-office.js';
import { mailOf } from './office-people.js';
import { registration } from './stories.js';

describe('what is not urgent, by mail', () => {
  let office: DrivenOffice;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  const mailsTo = (address: string, since: number) =>
    office.mails.taken.slice(since).filter(({ to }) => to === address);
  const register = (stream: string, given: object = {}) =>
    office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { safeChannel: true, ...given }),
    );
  const noneWaits = () =>
    office.until(
      'no digest waits',
      async () => (await openDigests(office.conducting.ledger, 10)).length === 0,
    );

  it('is one mail a morning, however many cases remind, and says nothing of any', async () => {
    const since = office.mails.taken.length;
    const streams = ['case/RC-DIGEST-1', 'case/RC-DIGEST-2', 'case/RC-DIGEST-3'];
    for (const stream of streams) await register(stream);
    await office.pass('20 days');
    for (const stream of streams) {
      await office.settled(stream);
      expect(await office.edge.inboxOf('officer', stream)).toEqual(
        expect.arrayContaining(['acknowledgement T-2', 'acknowledgement T-1', 'acknowledgement T-0']),
      );
      expect((await office.edge.actsOf(stream)).every(({ state }) => state === 'DONE')).toBe(true);
    }
    await noneWaits();
    const officer = mailsTo(mailOf('officer'), since);
    expect(officer).toHaveLength(3);
    expect(mailsTo(mailOf('supervisor'), since)).toHaveLength(1);
    expect(new Set(officer.map(({ messageId }) => messageId)).size).toBe(3);
    expect(new Set(officer.map(({ subject, text }) => `${subject} ${text}`)).size).toBe(1);
    expect(
      officer.map(({ subject, text, messageId }) => `${subject} ${text} ${messageId}`).join(),
    ).not.toMatch(/RC-|XEX|acknowledgement|T-\d|officer/i);
    const { rows } = await office.conducting.ledger.pool.query<{ day: string }>(
      `SELECT day::text FROM read.digest WHERE colleague = 'officer' ORDER BY day LIMIT 1`,
    );
    const token = office.conducting.ledger.tokens.token('digest-workflow', `officer/${rows[0]?.day ?? ''}`);
    await keepHistory(office, `digest-${token.toString('hex')}`, 'digest');
  });

  it('is the same mail again, not a second one, after an end between the server’s answer and the note', async () => {
    const since = office.mails.taken.length;
    const digest = { colleague: 'officer', day: '2031-01-01', dueAt: office.clock.now() + 365 * 86_400_000 };
    const { conducting } = office;
    expect(await queueDigest(conducting.ledger, digest)).toBe(true);
    const dying = digests({
      ...conducting,
      mailer: {
        async send(mail) {
          await conducting.mailer.send(mail);
          throw new Error('killed');
        },
      },
    });
    const send = (by: Digests) => new MockActivityEnvironment().run(by.sendDigest, digest);
    await expect(send(dying)).rejects.toThrow('killed');
    const again = digests(conducting);
    await send(again);
    await send(again);
    const mails = mailsTo(mailOf('officer'), since);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await queueDigest(conducting.ledger, digest)).toBe(false);
  });

  it('comes although Temporal was away when it was noted, or lost its store: the reconciler sees to it', async () => {
    const since = office.mails.taken.length;
    const { conducting } = office;
    const away = { workflow: { start: () => Promise.reject(new Error('away')) } } as never;
    await office.clock.refresh();
    await joinDigest({ ...conducting, client: away }, 'verifier');
    await office.pass('2 days');
    expect(mailsTo(mailOf('verifier'), since)).toEqual([]);
    const pass = () =>
      new MockActivityEnvironment().run(upkeep(conducting).reconcile, {
        cursor: null,
      }) as Promise<Reconciled>;
    await pass();
    await office.pass('1 minute');
    await noneWaits();
    await pass();
    await office.pass('1 minute');
    expect(mailsTo(mailOf('verifier'), since)).toHaveLength(1);
  });

  it('after a standstill is the most urgent missed level alone', async () => {
    const since = office.mails.taken.length;
    const stream = 'case/RC-DIGEST-STILL';
    await register(stream);
    await office.rests(stream);
    await office.stop('conducting');
    const workflow = office.client.workflow.getHandle(office.workflowId(stream));
    await workflow.terminate('Lost with its worker.');
    await office.pass('20 days');
    await office.start('conducting');
    await office.conducting.teller.tell(stream); // as the reconciler does for a lost workflow
    await office.until('the missed level is told', async () =>
      (await office.edge.inboxOf('supervisor', stream)).includes('acknowledgement OVERDUE'),
    );
    await office.settled(stream);
    await office.pass('2 days');
    await noneWaits();
    const told = [
      ...(await office.edge.inboxOf('officer', stream)),
      ...(await office.edge.inboxOf('supervisor', stream)),
    ].filter((entry) => entry.startsWith('acknowledgement'));
    expect(told).toEqual(['acknowledgement OVERDUE']);
    expect(mailsTo(mailOf('officer'), since)).toEqual([]);
    expect(mailsTo(mailOf('supervisor'), since)).toHaveLength(1);
    const fallen = (await office.edge.eventsOf(stream)).filter((type) => type === 'ReminderFell');
    expect(fallen).toHaveLength(1);
  });

  it('is mailed of no level that had passed when the term was recorded', async () => {
    const since = office.mails.taken.length;
    const stream = 'case/RC-DIGEST-LATE';
    await register(stream, { receivedAt: new Date(office.clock.now() - 30 * 86_400_000).toISOString() });
    await office.pass('20 days');
    await office.settled(stream);
    expect(office.mails.taken.slice(since)).toEqual([]);
    expect(await office.edge.inboxOf('officer', stream)).toEqual([]);
  });
});
