import { TimeSkippingOffice } from '../test/time-skipping-office.js';

const DAY = 86_400_000;

describe('caseWorkflow', () => {
  let office: TimeSkippingOffice;
  beforeAll(async () => {
    office = await TimeSkippingOffice.open();
  });
  afterAll(() => office.close());

  it('tells all five stages as the record goes through them, the lapse by its own clock, and ends', async () => {
    const record = await office.newRecord();
    const replyDueAt = record.now + 60 * DAY;
    record.whenDue = (at) =>
      record.write('ReplyLapsed', { stage: 'followUp', waitsFor: [], wakeAt: null, effects: [] }, at);

    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    expect(await office.ask(record)).toMatchObject({
      stage: 'allegation',
      waitsFor: [triage],
      wakeAt: triage.dueAt,
    });

    await office.tell(
      record,
      record.write('ScopeConfirmed', { stage: 'verification', waitsFor: [], wakeAt: null }),
    );
    expect(await office.ask(record)).toMatchObject({ stage: 'verification', waitsFor: [], wakeAt: null });

    await office.tell(record, record.write('Verified', { stage: 'communication' }));
    const reply = { stage: 'communication', kind: 'reply', dueAt: replyDueAt } as const;
    await office.tell(record, record.write('CommunicationSent', { waitsFor: [reply], wakeAt: replyDueAt }));
    expect(await office.ask(record)).toMatchObject({
      stage: 'communication',
      waitsFor: [reply],
      wakeAt: replyDueAt,
    });

    await office.env.sleep(59 * DAY);
    expect(await office.ask(record)).toMatchObject({ stage: 'communication' });
    await office.env.sleep(2 * DAY);
    expect(await office.askUntil(record, ({ stage }) => stage === 'followUp')).toMatchObject({
      wakeAt: null,
    });
    expect(record.ticked).toEqual([replyDueAt]);

    await office.tell(record, record.write('EntryProposed', { stage: 'inclusion', alongside: ['followUp'] }));
    expect(await office.ask(record)).toMatchObject({ stage: 'inclusion', alongside: ['followUp'] });
    await office.tell(record, record.write('EntryExcluded', { stage: 'followUp', alongside: [] }));
    await office.tell(record, record.write('Closed', { final: true, ended: true }));
    await office.handle(record).result();

    const view = await office.ask(record);
    const steps = [
      'AllegationReceived',
      'ScopeConfirmed',
      'Verified',
      'CommunicationSent',
      'ReplyLapsed',
      'EntryProposed',
      'EntryExcluded',
      'Closed',
    ];
    expect(view.steps.map(({ step }) => step)).toEqual(steps);
    expect(view.stages.map(({ stage }) => stage)).toEqual([
      'allegation',
      'verification',
      'communication',
      'followUp',
      'inclusion',
      'followUp',
    ]);
    expect(view.unforeseen).toEqual([]);
  });

  it('shows a hold, and lets the reply term run on meanwhile', async () => {
    const record = await office.newRecord();
    record.whenDue = (at) =>
      record.write('ReplyLapsed', { stage: 'followUp', waitsFor: [], wakeAt: null }, at);
    const reply = { stage: 'communication', kind: 'reply', dueAt: record.now + 60 * DAY } as const;
    record.write('ScopeConfirmed', { stage: 'verification' });
    record.write('CommunicationSent', { stage: 'communication', waitsFor: [reply], wakeAt: reply.dueAt });
    await office.tell(record, record.write('HoldPlaced', { hold: true }));
    expect(await office.ask(record)).toMatchObject({ stage: 'communication', hold: true, waitsFor: [reply] });
    await office.env.sleep(61 * DAY);
    expect(await office.askUntil(record, ({ stage }) => stage === 'followUp')).toMatchObject({ hold: true });
  });

  it('conducts an unforeseen wait and an unforeseen way all the same, and tells them', async () => {
    const record = await office.newRecord();
    const strange = { stage: 'allegation', kind: 'noteReply', dueAt: record.now + DAY } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [strange], wakeAt: strange.dueAt }),
    );
    expect((await office.ask(record)).unforeseen).toEqual(['allegation waits for noteReply']);
    await office.env.sleep(2 * DAY);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
    expect(record.ticked).toEqual([strange.dueAt]);

    await office.tell(record, record.write('EntryProposed', { stage: 'inclusion' }));
    const { stage, unforeseen } = await office.ask(record);
    expect(stage).toBe('inclusion');
    expect(unforeseen).toEqual(['allegation waits for noteReply', 'allegation led to inclusion']);
  });

  it('ignores an older course that arrives late, but keeps its steps', async () => {
    const record = await office.newRecord();
    const first = record.write('AllegationReceived');
    const second = record.write('ScreeningStarted');
    const third = record.write('ScopeConfirmed', { stage: 'verification' });
    await office.tell(record, third);
    await office.tell(record, first);
    await office.tell(record, second);
    const { version, stage, steps } = await office.ask(record);
    expect({ version, stage }).toEqual({ version: 3, stage: 'verification' });
    expect(steps.map((step) => step.version)).toEqual([1, 2, 3]);
  });

  it('begins a new run when a case that had ended is reopened', async () => {
    const record = await office.newRecord();
    record.write('AllegationReceived');
    await office.tell(record, record.write('NotPursued', { final: true, ended: true }));
    await office.handle(record).result();
    const { runId } = await office.handle(record).describe();

    await office.tell(record, record.write('Reopened', { final: false, ended: false }));
    expect((await office.handle(record).describe()).runId).not.toBe(runId);
    const view = await office.askUntil(record, ({ steps }) => steps.length === 3);
    expect(view.steps.map(({ step }) => step)).toEqual(['AllegationReceived', 'NotPursued', 'Reopened']);
    expect(view.unforeseen).toEqual([]);
  });

  it('stays as long as a term runs, though the case is closed', async () => {
    const record = await office.newRecord();
    const feedback = { stage: 'followUp', kind: 'feedback', dueAt: record.now + 14 * DAY } as const;
    record.whenDue = (at) => record.write('SourceReminded', { waitsFor: [], wakeAt: null, ended: true }, at);
    await office.tell(
      record,
      record.write('Closed', { final: true, waitsFor: [feedback], wakeAt: feedback.dueAt }),
    );
    expect(await office.ask(record)).toMatchObject({ waitsFor: [feedback] });
    await office.handle(record).result();
    expect(record.ticked).toEqual([feedback.dueAt]);
  });

  it('is changed in nothing by a cancel', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    const inbox = { id: 'inbox-1', kind: 'inbox', queue: 'conducting' } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    const before = await office.ask(record);
    await office.handle(record).cancel();
    expect(await office.ask(record)).toEqual(before);

    record.whenDue = (at) =>
      record.write('TriageReminded', { waitsFor: [], wakeAt: null, effects: [inbox] }, at);
    await office.env.sleep(2 * DAY);
    await office.askUntil(record, ({ wakeAt, doing }) => wakeAt === null && doing.length === 0);
    expect(record.performed).toEqual(['inbox-1']);

    await office.tell(record, record.write('NotPursued', { final: true, ended: true }));
    await office.handle(record).result();
    expect((await office.handle(record).describe()).status.name).toBe('COMPLETED');
  });

  it('fails at once, and visibly, for a stream that the ledger does not know', async () => {
    const record = await office.newRecord();
    const workflowId = 'unknown-stream';
    const handle = await office.env.client.workflow.start('caseWorkflow', {
      workflowId,
      taskQueue: 'conducting',
      args: [`${record.stream}-unknown`],
    });
    await expect(handle.result()).rejects.toThrow('Workflow execution failed');
  });
});
