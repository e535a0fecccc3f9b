import { untold } from '@vigil/ledger/told';
import { DrivenOffice } from './driven-office.js';
import { mailOf } from './office-people.js';
import { registration } from './stories.js';

describe('the calendar, conducted', () => {
  let office: DrivenOffice;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  const mailsTo = (address: string, since: number) =>
    office.mails.taken.slice(since).filter(({ to }) => to === address);

  it('reminds once for each level, in the inbox and by mail, while days pass', async () => {
    const since = office.mails.taken.length;
    const stream = 'case/RC-REMIND-1';
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { safeChannel: true }),
    );
    await office.pass('20 days');
    await office.settled(stream);
    const reminded = ['acknowledgement T-2', 'acknowledgement T-1', 'acknowledgement T-0'];
    expect(await office.edge.inboxOf('officer', stream)).toEqual(expect.arrayContaining(reminded));
    expect(await office.edge.inboxOf('supervisor', stream)).toContain('acknowledgement OVERDUE');
    expect(mailsTo(mailOf('officer'), since)).toHaveLength(3);
    expect(mailsTo(mailOf('supervisor'), since)).toHaveLength(1);
    const ids = office.mails.taken.slice(since).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const view = await office.lifecycle(stream);
    expect(view).toMatchObject({ stage: 'allegation', doing: [], unforeseen: [] });
    expect(view.steps.map(({ step }) => step)).toEqual(await office.edge.eventsOf(stream));
  });

  it('tells a workflow what its tick recorded by the answer, with no signal besides', async () => {
    const stream = 'case/RC-REMIND-2';
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { safeChannel: true }),
    );
    await office.pass('20 days');
    await office.settled(stream);
    const { version } = await office.lifecycle(stream);
    expect(version).toBe((await office.edge.eventsOf(stream)).length);
    await office.conducting.teller.rest();
    const { events } = await office.client.workflow.getHandle(office.workflowId(stream)).fetchHistory();
    const signals = events?.filter((event) => event.workflowExecutionSignaledEventAttributes);
    expect(signals).toHaveLength(1); // the registration
    expect(await untold(office.conducting.ledger, 0, 100)).not.toContain(stream);
  });

  it('brings its mails when the mail server is back; neither clock nor notices waited for it', async () => {
    const since = office.mails.taken.length;
    const stream = 'case/RC-MAIL-1';
    await office.mails.goAway();
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { urgent: true }),
    );
    await office.pass('25 hours');
    await office.settled(stream, 3);
    for (const supervisor of ['supervisor', 'supervisor2'] as const)
      expect(await office.edge.inboxOf(supervisor, stream)).toEqual([
        'triage AT_ONCE',
        'triage HALF_TIME',
        'triage END',
      ]);
    expect((await office.lifecycle(stream)).doing).toEqual(['mail', 'mail', 'mail']);

    await office.mails.comeBack();
    await office.pass('1 hour');
    await office.settled(stream);
    const mails = office.mails.taken.slice(since);
    expect(mails).toHaveLength(6);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(6);
    expect(mails.map(({ subject, text }) => `${subject} ${text}`).join()).not.toMatch(/RC-|XEX|triage/i);
  });

  it('closes as failed what the mail server refuses for good', async () => {
    const stream = 'case/RC-MAIL-2';
    office.mails.refuses = 550;
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { urgent: true }),
    );
    await office.pass('1 minute');
    await office.until('the first level fell', async () => (await office.edge.actsOf(stream)).length > 0);
    await office.settled(stream);
    office.mails.refuses = null;
    expect((await office.edge.actsOf(stream)).map(({ state }) => state)).toEqual(['DONE', 'FAILED']);
    expect((await office.lifecycle(stream)).doing).toEqual([]);
  });

  it('leaves out one mailbox that is full for now, and sends the others nothing twice', async () => {
    const since = office.mails.taken.length;
    const stream = 'case/RC-MAIL-3';
    office.mails.refusesFor = mailOf('supervisor2');
    await office.step(
      'officer',
      stream,
      'RegisterAllegation',
      registration(office, stream, { urgent: true }),
    );
    await office.pass('1 hour');
    await office.settled(stream, 1);
    office.mails.refusesFor = null;
    await office.pass('1 hour');
    await office.settled(stream);
    expect(office.mails.taken.slice(since).map(({ to }) => to)).toEqual([
      mailOf('supervisor'),
      mailOf('supervisor2'),
    ]);
  });
});
