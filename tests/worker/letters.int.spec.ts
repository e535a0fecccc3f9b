import { claimEffect } from '@vigil/ledger/effects';
import { DrivenOffice } from './driven-office.js';
import { clearedLetter, followedUp, victimOf, VICTIM } from './stories.js';

describe('an official letter', () => {
  let office: DrivenOffice;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  const letters = () => office.mails.taken.filter(({ to }) => to === 'mission-xex@letters.example');
  const dispatchOf = async (stream: string, id: string) =>
    (await office.edge.stateOf(stream))?.communications[id];

  it('goes out once, with its number and the persons as decided, and lapses after sixty days', async () => {
    const stream = 'case/RC-LETTER-1';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.settled(stream);

    const [mail, ...more] = letters().slice(before);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Communication LTR\/\d{4}\/XEX\/\d+$/);
    expect(mail?.text).toContain(`It is alleged that ${VICTIM} was arrested`);
    expect(mail?.text).toMatch(/A reply is requested by \d{1,2} [A-Z][a-z]+ \d{4}\./);
    expect(await office.edge.eventsOf(stream)).toContain('DispatchConfirmed');
    expect(await dispatchOf(stream, communicationId)).toMatchObject({
      status: 'SENT',
      dispatch: 'CONFIRMED',
    });
    expect(await office.lifecycle(stream)).toMatchObject({ stage: 'communication', doing: [] });

    await office.pass('62 days');
    await office.until('the reply lapses', async () =>
      (await office.edge.eventsOf(stream)).includes('ReplyLapsed'),
    );
    expect(await office.lifecycle(stream)).toMatchObject({ stage: 'followUp' });
    expect(letters().slice(before)).toHaveLength(1);
  });

  it('mentions without a name whom the departure did not name', async () => {
    const stream = 'case/RC-LETTER-2';
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream, { named: [], mentioned: [victimOf(stream)] });
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.settled(stream);
    expect(letters().at(-1)?.text).toContain('It is alleged that an individual was arrested');
    expect(letters().at(-1)?.text).not.toContain(VICTIM);
  });

  it('waits while no mail server answers, then goes out once', async () => {
    const stream = 'case/RC-LETTER-3';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.settled(stream);
    await office.mails.goAway();
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.pass('2 days');
    const waiting = (await office.edge.actsOf(stream)).filter(({ state }) => state !== 'DONE');
    expect(waiting).toMatchObject([{ state: 'OPEN', attempts: 0 }]);
    await office.mails.comeBack();
    await office.pass('1 hour');
    await office.settled(stream);
    expect(letters().slice(before)).toHaveLength(1);
    expect(await dispatchOf(stream, communicationId)).toMatchObject({ dispatch: 'CONFIRMED' });
  });

  it('is tried again when the server asks for it, as if it had not begun', async () => {
    const stream = 'case/RC-LETTER-4';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.settled(stream);
    office.mails.refuses = 451;
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.pass('1 hour');
    const waiting = (await office.edge.actsOf(stream)).filter(({ state }) => state !== 'DONE');
    expect(waiting).toMatchObject([{ state: 'OPEN' }]);
    office.mails.refuses = null;
    await office.pass('1 hour');
    await office.settled(stream);
    expect(letters().slice(before)).toHaveLength(1);
    expect(await dispatchOf(stream, communicationId)).toMatchObject({ dispatch: 'CONFIRMED' });
  });

  it('that is refused for good is failed, and goes again only when a person says so', async () => {
    const stream = 'case/RC-LETTER-5';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.settled(stream);
    office.mails.refuses = 550;
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.until('it failed', async () =>
      (await office.edge.eventsOf(stream)).includes('DispatchFailed'),
    );
    office.mails.refuses = null;
    await office.settled(stream);
    expect(letters().slice(before)).toEqual([]);

    const reason = 'The address was corrected.';
    await office.step('supervisor', stream, 'ResolveDispatch', {
      communicationId,
      resolution: 'SEND_AGAIN',
      reason,
    });
    await office.settled(stream);
    expect(letters().slice(before)).toHaveLength(1);
    expect(await dispatchOf(stream, communicationId)).toMatchObject({ dispatch: 'CONFIRMED', attempts: 2 });
  });

  it('interrupted after it had begun is in doubt, and not sent again by itself', async () => {
    const stream = 'case/RC-LETTER-6';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.settled(stream);
    await office.stop('effects');
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    // A worker that begins, and is lost before it can note how it went.
    const letter = (await office.edge.actsOf(stream)).find(({ state }) => state === 'OPEN') as { id: string };
    const claim = await claimEffect(office.effects.ledger, letter.id, office.effects.claims);
    if (claim.claim !== 'mine') throw new Error(claim.claim);
    await claim.effect.markSending();
    await claim.effect.release();

    await office.start('effects');
    await office.settled(stream);
    expect(await dispatchOf(stream, communicationId)).toMatchObject({ status: 'SENT', dispatch: 'IN_DOUBT' });
    expect((await office.edge.actsOf(stream)).find(({ id }) => id === letter.id)).toMatchObject({
      state: 'IN_DOUBT',
    });
    expect(letters().slice(before)).toEqual([]);
    expect(await office.edge.inboxOf('supervisor', stream)).toContain('dispatch IN_DOUBT');
  });

  it('does not leave when the person whom it names was erased meanwhile', async () => {
    const stream = 'case/RC-LETTER-7';
    const before = letters().length;
    await followedUp(office, stream);
    const communicationId = await clearedLetter(office, stream);
    await office.settled(stream);
    await office.stop('effects');
    await office.step('supervisor', stream, 'SendCommunication', { communicationId });
    await office.destroyIdentity(victimOf(stream));
    await office.start('effects');
    await office.settled(stream);
    expect(await dispatchOf(stream, communicationId)).toMatchObject({ dispatch: 'FAILED' });
    expect(letters().slice(before)).toEqual([]);
  });
});
