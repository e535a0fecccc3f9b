import { randomUUID } from 'node:crypto';
import type { Problem } from './colleague.js';
import { Office, type Name } from './office.js';

interface OfficeRead {
  readonly actions: Readonly<Record<string, { readonly state: string | null }>>;
  readonly calls: Readonly<
    Record<
      string,
      {
        readonly silent: readonly string[];
        readonly closed?: { readonly reason: { readonly textId: string } };
        readonly inputs: readonly { readonly text: { readonly textId: string } | null }[];
        readonly question: { readonly textId: string };
      }
    >
  >;
  readonly entities: readonly object[];
  readonly deadlines: readonly {
    readonly kind: string;
    readonly subject: string;
    readonly dueOn: string;
    readonly why: { readonly rule: string };
  }[];
}

/** What the office set itself a day for that stands in no case (DOMAIN 5, 6 "Prevention and engagement"). */
describe('the clock of the office', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  const read = async (name: Name = 'officer') => (await office.as(name).get<OfficeRead>('/office')).body;
  const days = (count: number) =>
    new Date(Date.parse(office.now) + count * 86_400_000).toISOString().slice(0, 10);
  const call = async (more: object = {}) => {
    await office.as('officer').change('call-for-input', {
      entities: ['UNCT', 'UN_WOMEN'],
      question: 'What is known of meetings that were prevented?',
      dueOn: days(10),
      ...more,
    });
    return Object.keys((await read()).calls).at(-1) as string;
  };
  const input = (callId: string, entity: string, more: object) =>
    office.as('officer').change('record-input', { callId, entity, receivedOn: days(0), nil: false, ...more });
  /** Lets time pass once the clockwork knows what was set. */
  const pass = async (time: string) => {
    await office.driven.lifecycle('office');
    await office.pass(time);
    await office.driven.lifecycle('office');
  };
  const told = async (name: Name) => {
    await office.driven.settled('office');
    return office.as(name).inbox('office');
  };

  it('reminds of a call until all have answered, by inbox and mail that tell nothing, then tells the supervisor', async () => {
    const since = office.driven.mails.taken.length;
    const callId = await call();
    expect((await read()).deadlines).toMatchObject([
      { kind: 'input', dueOn: days(10), why: { rule: 'dueOn' } },
    ]);
    await input(callId, 'UNCT', { nil: true });
    expect((await read()).calls[callId]?.silent).toEqual(['UN_WOMEN']);
    await pass('8 days');
    expect(await told('officer')).toEqual(['input T-7']);
    await pass('4 days');
    expect(await told('officer')).toEqual(['input T-7', 'input T-1', 'input T-0']);
    expect(await told('supervisor')).toEqual(['input OVERDUE']);
    await pass('1 day');
    const mails = office.driven.mails.taken.slice(since).filter(({ to }) => to === 'officer@office.example');
    expect(mails.length).toBeGreaterThan(0);
    for (const { subject, text, messageId } of mails)
      expect(`${subject} ${text} ${messageId}`).not.toMatch(/UN_WOMEN|input|T-\d|XEX|call_/i);
    expect(await office.driven.lifecycle('office')).toMatchObject({ stage: 'AT_WORK', unforeseen: [] });
  });

  it('begins again with the next day that is set, and is silent once the action is continued', async () => {
    const before = await told('officer');
    const action = { by: 'ASG', toward: 'STATE', kind: 'DEMARCHE', aim: 'PREVENTION', state: 'XEX' };
    await office.as('officer').change('record-office-action', { ...action, on: days(0), nextOn: days(10) });
    await pass('4 days');
    expect((await told('officer')).slice(before.length)).toEqual(['nextStep T-7']);
    const continues = Object.keys((await read()).actions).at(-1);
    await office.as('officer').change('record-office-action', { ...action, on: days(0), continues });
    await pass('30 days');
    expect((await told('officer')).slice(before.length)).toEqual(['nextStep T-7']);
    expect((await read()).deadlines.filter(({ kind }) => kind === 'nextStep')).toEqual([]);
  });

  it('moves no version that a decision rests on', async () => {
    await call({ dueOn: days(3) });
    const etag = (await office.as('supervisor').get('/office')).headers.get('etag') as string;
    await pass('3 days');
    await office.driven.settled('office');
    const adopted = await office
      .as('supervisor')
      .post('/office/adopt-policy', { replyDays: 61 }, { 'idempotency-key': 'adopt-0001', 'if-match': etag });
    expect([adopted.status, adopted.text]).toEqual([200, expect.any(String)]);
  });

  it('hides what concerns a State from whoever declared a conflict with it', async () => {
    const callId = await call({ state: 'XFI' });
    await input(callId, 'UNCT', { text: 'Ms. Invented Person told the country team of threats.' });
    await office.as('officer2').change('declare-conflict', { states: ['XFI'] });
    expect(Object.keys((await read('officer2')).calls)).not.toContain(callId);
    const textId = (await read()).calls[callId]?.inputs[0]?.text?.textId;
    const opened = await office
      .as('officer2')
      .post('/office/unlock', { textId, reason: 'I want to read what they answered.' });
    expect(opened.status).toBe(404);
  });

  it('opens what an entity answered to whoever may, with a reason, the log first', async () => {
    const callId = await call();
    const answer = 'Mr. Invented Witness was told not to travel.';
    await input(callId, 'UN_WOMEN', { text: answer });
    const asked = (await read()).calls[callId];
    const textId = asked?.inputs[0]?.text?.textId;
    const unlock = (name: Name, body: object) => office.as(name).post('/office/unlock', body);
    const reason = 'To follow up on the answer with the entity.';
    expect((await office.as('officer').get(`/office/texts/${textId}`)).status).toBe(403);
    expect((await unlock('officer', { textId })).status).toBe(422);
    expect((await unlock('editor', { textId, reason })).status).toBe(403);
    expect((await unlock('verifier', { textId, reason })).status).toBe(403);
    const question = await office.as('verifier').get(`/office/texts/${asked?.question.textId}`);
    expect(question.body).toMatchObject({ text: 'What is known of meetings that were prevented?' });
    expect((await unlock('officer', { textId: asked?.question.textId, reason })).status).toBe(404);
    for (const name of ['officer', 'supervisor', 'asg'] as const)
      expect((await unlock(name, { textId, reason })).body).toEqual({ opened: answer });
    const log = await office
      .as('dpo')
      .get<{ openings: { by: string; textId: string; reason: string | null }[] }>('/office/access-log');
    expect(
      log.body.openings.filter((one) => one.textId === textId).map(({ by, reason: why }) => [by, why]),
    ).toEqual(['asg', 'supervisor', 'officer'].map((by) => [by, reason]));
    expect((await office.as('officer').get('/office/access-log')).status).toBe(403);
  });

  it('tells what one may do in the office, in which role, and nothing that the role would refuse', async () => {
    const commands = async (name: Name) => {
      const { body } = await office
        .as(name)
        .get<{ commands: { command: string; role: string; for: string | null }[] }>('/office/commands');
      return body.commands;
    };
    expect((await commands('officer2')).map(({ command }) => command)).not.toContain('OpenPeriod');
    expect((await commands('analyst')).map(({ command }) => command)).not.toContain('CallForInput');
    await office.as('asg').change('record-absence', { from: days(0), until: days(5), deputy: 'supervisor2' });
    const deputy = await commands('supervisor2');
    expect(deputy).toContainEqual(
      expect.objectContaining({ command: 'AssignPost', role: 'SUPERVISOR', for: null }),
    );
    expect(deputy.map(({ command }) => command)).toEqual(
      (await commands('supervisor')).map(({ command }) => command),
    );
  });

  it('is closed where an entity never answers: silence is recorded, nobody is reminded, and the question is read', async () => {
    const callId = await call();
    await input(callId, 'UNCT', { nil: true });
    const close = () => ({ callId, reason: 'Asked again twice; nothing came.' });
    const early = await office
      .as('officer')
      .post<Problem>('/office/close-call', close(), { 'idempotency-key': randomUUID() });
    expect(early.body.failures?.map(({ code }) => code)).toEqual(['CALL_NOT_DUE']);
    await pass('12 days');
    await office.as('officer').change('close-call', close());
    const { calls, entities, deadlines } = await read();
    expect(calls[callId]).toMatchObject({ nil: ['UNCT'], closed: { silent: ['UN_WOMEN'], by: 'officer' } });
    expect(entities).toContainEqual(expect.objectContaining({ entity: 'UN_WOMEN', silent: 1 }));
    expect(deadlines.filter(({ subject }) => subject === callId)).toEqual([]);
    const reason = calls[callId]?.closed?.reason.textId ?? '';
    const text = await office.as('officer').get<{ text: string }>(`/office/texts/${reason}`);
    expect(text.body.text).toBe(close().reason);
  });
});
