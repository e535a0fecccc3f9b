import { until } from '@vigil/standalone/parts/until';
import { CommitGate } from './commit-gate.js';
import { RealOffice } from './real-office.js';
import { allegation, clearedLetter, step, triageIn, verifiedCase } from './stories.js';
import { streamOf } from './witness.js';

const COMES = 60_000;

jest.setTimeout(300_000); // starts and ends of processes, and what Temporal waits for before it tries again

describe('a worker killed', () => {
  let office: RealOffice;
  beforeAll(async () => {
    // A server of its own: a transaction that is held open keeps every database of its server from being sequenced.
    office = await RealOffice.open({ ownPostgres: true });
    await CommitGate.install(office.ledger.url);
  });
  afterAll(() => office.close());

  const mailsTo = (name: string) => office.mails.taken.filter(({ to }) => to === `${name}@office.example`);
  const over = async (ref: string) => {
    const acts = await office.ledger.effects(streamOf(ref));
    return acts.length > 0 && acts.every(({ state }) => state !== 'OPEN' && state !== 'SENDING');
  };

  it('between the mail server’s answer and its note of a reminder: one mail by its Message-ID, one entry in the inbox', async () => {
    office.mails.hold(({ to }) => to === 'supervisor@office.example');
    const ref = await office.as('officer').register(allegation({ urgent: true }));
    await until('the reminder should be under way', () => office.mails.held.length === 1, {
      forAtMost: COMES,
    });
    await office.conducting.kill();
    office.mails.release();
    await office.conducting.start();
    await until('all acts should be over', () => over(ref), { forAtMost: COMES });

    const mails = mailsTo('supervisor');
    expect(mails.length).toBeGreaterThan(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await triageIn(office.as('supervisor'), ref)).toEqual(['triage AT_ONCE']);
    const acts = await office.ledger.effects(streamOf(ref));
    expect(acts.map(({ state }) => state)).toEqual(acts.map(() => 'DONE'));
    await office.agrees(ref);
  });

  it('before the commit of what fell due: each level fires once', async () => {
    // An hour is two seconds: half time is after two seconds, the end after four.
    await office.adopt({ triageHours: 2, secondsPerDay: 48 });
    const ref = await office.as('officer').register(allegation({ urgent: true }));
    const gate = await CommitGate.close(office.ledger.url, streamOf(ref));
    await gate.isWaitedAt();
    await office.conducting.kill();
    await gate.rollBack();
    await gate.open();
    await office.conducting.start();
    await until(
      'the end of the term should be told',
      async () => (await triageIn(office.as('supervisor2'), ref)).length > 0,
      { forAtMost: COMES },
    );
    await office.agrees(ref);
    expect(await triageIn(office.as('supervisor2'), ref)).toEqual(['triage END']);
    const told = await triageIn(office.as('supervisor'), ref);
    expect(new Set(told).size).toBe(told.length);
    expect(new Set(mailsTo('supervisor2').map(({ messageId }) => messageId)).size).toBe(1);
    await office.adopt({ triageHours: 24, secondsPerDay: null });
  });

  it('while a letter leaves: in doubt, sent by nobody again, until a person decides', async () => {
    const cases = [await verifiedCase(office), await verifiedCase(office), await verifiedCase(office)];
    const [heardNothing, sentAgain, noted] = cases as [
      (typeof cases)[0],
      (typeof cases)[0],
      (typeof cases)[0],
    ];
    const letters = await Promise.all(cases.map((one) => clearedLetter(office, one)));
    const [first, second, third] = letters as [string, string, string];
    const supervisor = office.as('supervisor');
    const sent = () => office.mails.taken.filter(({ to }) => to === 'mission-xex@letters.example');

    office.mails.hold(({ to }) => to === 'mission-xex@letters.example');
    await step(supervisor, noted.reference, 'send-communication', { communicationId: third });
    await until('the letter should be at the mail server', () => office.mails.held.length === 1, {
      forAtMost: COMES,
    });
    const gate = await CommitGate.close(office.ledger.url, streamOf(noted.reference));
    office.mails.held[0]?.answer();
    await gate.isWaitedAt();
    await step(supervisor, heardNothing.reference, 'send-communication', { communicationId: first });
    await step(supervisor, sentAgain.reference, 'send-communication', { communicationId: second });
    await until('all letters should be at the mail server', () => sent().length === 3, { forAtMost: COMES });

    await office.effects.kill();
    office.mails.release();
    await gate.rollBack();
    await gate.open();
    await office.effects.start();
    for (const { reference } of cases) {
      await until('the letter should be in doubt', () => over(reference), { forAtMost: COMES });
      expect(await dispatchOf(reference)).toEqual(['IN_DOUBT']);
      const acts = await office.ledger.effects(streamOf(reference));
      expect(acts.filter(({ state }) => state === 'IN_DOUBT')).toHaveLength(1);
      const types = (await supervisor.timeline(reference)).map(({ type }) => type);
      expect(types.filter((type) => type === 'DispatchInDoubt')).toHaveLength(1);
      expect(types).not.toContain('DispatchConfirmed');
    }
    expect(sent()).toHaveLength(3);

    const reason = 'The mission was asked.';
    const decide = (reference: string, communicationId: string, resolution: string) =>
      step(supervisor, reference, 'resolve-dispatch', { communicationId, resolution, reason });
    await decide(heardNothing.reference, first, 'WAS_SENT');
    await decide(noted.reference, third, 'WAS_SENT');
    await decide(sentAgain.reference, second, 'SEND_AGAIN');
    await until(
      'the letter sent again should be confirmed',
      async () => (await dispatchOf(sentAgain.reference))[0] === 'CONFIRMED',
      { forAtMost: COMES },
    );
    expect(sent()).toHaveLength(4);
    expect(await dispatchOf(heardNothing.reference)).toEqual(['CONFIRMED']);
    for (const { reference } of cases) await office.agrees(reference);
    expect(sent()).toHaveLength(4);
  });

  async function dispatchOf(reference: string): Promise<readonly unknown[]> {
    const { communications } = await office
      .as('supervisor')
      .case<{ communications: Record<string, { dispatch: unknown }> }>(reference);
    return Object.values(communications).map(({ dispatch }) => dispatch);
  }
});
