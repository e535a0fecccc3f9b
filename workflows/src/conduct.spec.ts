import { ApplicationFailure } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { bundled, TimeSkippingOffice } from '../test/time-skipping-office.js';
import { roll, type OpenEffect } from './contract.js';
import { fetchHistory, readHistory } from './history.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

const effect = (id: string, queue: OpenEffect['queue'] = 'effects'): OpenEffect => ({
  id,
  kind: 'mail',
  queue,
});

describe('conduct', () => {
  let office: TimeSkippingOffice;
  beforeAll(async () => {
    office = await TimeSkippingOffice.open();
  });
  afterAll(() => office.close());

  it('does each recorded act once, on the queue of the worker that holds its keys', async () => {
    const record = await office.newRecord();
    const gates = { 'mail-1': withGate(), 'inbox-1': withGate() };
    record.whenActing = ({ id }) => gates[id as keyof typeof gates].opened;
    const effects = [effect('mail-1'), effect('inbox-1', 'conducting')];
    await office.tell(record, record.write('AllegationReceived', { effects }));
    await office.tell(record);
    expect((await office.ask(record)).doing).toHaveLength(2);
    for (const [done, gate] of Object.values(gates).entries()) {
      gate.open(); // one by one: of two at once each may tell the other as open, and it is begun again, to find itself done
      await office.askUntil(
        record,
        ({ doing }) => doing.length === 1 - done && record.performed.length === done + 1,
      );
    }
    expect(record.performed).toEqual(['mail-1', 'inbox-1']);

    const { events } = await office.handle(record).fetchHistory();
    const queues = events
      ?.map((event) => event.activityTaskScheduledEventAttributes)
      .filter((scheduled) => scheduled?.activityType?.name === 'perform')
      .map((scheduled) => scheduled?.taskQueue?.name);
    expect(queues).toEqual(['effects', 'conducting']);
  });

  it('has no more than eight acts under way, and comes to the others as places get free', async () => {
    const record = await office.newRecord();
    const gate = withGate();
    record.whenActing = () => gate.opened;
    const effects = Array.from({ length: 20 }, (_, n) => effect(`mail-${n}`));
    await office.tell(record, record.write('AllegationReceived', { effects }));
    expect((await office.ask(record)).doing).toHaveLength(8);
    gate.open();
    await office.askUntil(record, ({ doing }) => doing.length === 0 && record.performed.length === 20);
    expect(new Set(record.performed).size).toBe(20);
  });

  it('lets an act that fails for long stop neither the clock nor the roll, and finds it again in the next run', async () => {
    const record = await office.newRecord();
    let mailServerIsDead = true;
    record.whenActing = () => (mailServerIsDead ? Promise.reject(new Error('dead')) : Promise.resolve());
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    record.whenDue = (at) => record.write('TriageReminded', { waitsFor: [], wakeAt: null }, at);
    const waiting = { waitsFor: [triage], wakeAt: triage.dueAt, effects: [effect('mail-1')] };
    await office.tell(record, record.write('AllegationReceived', waiting));

    await office.env.sleep(DAY + MINUTE);
    const view = await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
    expect(view.doing).toEqual(['mail']);
    expect(record.ticked).toEqual([triage.dueAt]);

    const run = await office.runOf(record);
    await office.handle(record).signal(roll);
    await office.env.sleep(2 * MINUTE);
    expect(await office.runOf(record)).not.toBe(run);
    expect((await office.askUntil(record, ({ doing }) => doing.length > 0)).doing).toEqual(['mail']);

    mailServerIsDead = false;
    await office.env.sleep(DAY);
    await office.askUntil(record, ({ doing }) => doing.length === 0);
    expect(record.performed).toEqual(['mail-1']);
  });

  it('tells an act that fails for good, does the others, and begins it again with the next step only', async () => {
    const record = await office.newRecord();
    const begun: string[] = [];
    let broken = true;
    record.whenActing = ({ id }) => {
      begun.push(id);
      return broken && id === 'mail-1'
        ? Promise.reject(ApplicationFailure.nonRetryable('no'))
        : Promise.resolve();
    };
    const effects = [effect('mail-1'), effect('mail-2')];
    await office.tell(record, record.write('AllegationReceived', { effects }));
    const view = await office.askUntil(
      record,
      ({ unforeseen, doing }) => unforeseen.length > 0 && doing.length === 0,
    );
    expect(view.unforeseen).toEqual(['mail was given up']);
    expect([...begun].sort()).toEqual(['mail-1', 'mail-2']);

    broken = false;
    await office.tell(record, record.write('ScreeningStarted'));
    await office.askUntil(record, ({ doing }) => doing.length === 0 && record.performed.length === 2);
    expect(begun.filter((id) => id === 'mail-1')).toHaveLength(2);
  });

  it('ends with an act given up: the record keeps it open', async () => {
    const record = await office.newRecord();
    record.whenActing = () => Promise.reject(ApplicationFailure.nonRetryable('no'));
    const end = { effects: [effect('mail-1')], final: true, ended: true };
    await office.tell(record, record.write('NotPursued', end));
    await office.handle(record).result();
    expect((await office.ask(record)).unforeseen).toEqual(['mail was given up']);
  });

  it('does not end before the acts under way are done', async () => {
    const record = await office.newRecord();
    const gate = withGate();
    record.whenActing = () => gate.opened;
    await office.tell(
      record,
      record.write('NotPursued', { effects: [effect('mail-1')], final: true, ended: true }),
    );
    expect((await office.ask(record)).doing).toEqual(['mail']);
    expect((await office.handle(record).describe()).status.name).toBe('RUNNING');
    gate.open();
    await office.handle(record).result();
    expect(record.performed).toEqual(['mail-1']);
  });

  it('goes on when the case is reopened while its last act is under way', async () => {
    const record = await office.newRecord();
    const gate = withGate();
    record.whenActing = () => gate.opened;
    await office.tell(
      record,
      record.write('NotPursued', { effects: [effect('mail-1')], final: true, ended: true }),
    );
    await office.ask(record);
    await office.tell(record, record.write('Reopened', { final: false, ended: false }));
    gate.open();
    await office.askUntil(record, ({ doing }) => doing.length === 0 && record.performed.length === 1);
    await office.tell(record, record.write('ScopeConfirmed', { stage: 'verification' }));
    expect(await office.askUntil(record, ({ version }) => version === 3)).toMatchObject({
      stage: 'verification',
    });
  });

  it('rolls to a new run that knows the course and the last steps, and keeps its clock', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    await office.tell(record, record.write('ScreeningStarted'));
    const before = await office.ask(record);
    await office.roll(record);
    expect(await office.askUntil(record, ({ steps }) => steps.length === 2)).toEqual(before);
    await office.env.sleep(DAY + MINUTE);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
    expect(record.ticked).toEqual([triage.dueAt]);
  });

  it('rolls though the ledger does not answer a tick', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    record.whenDue = () => {
      throw new Error('away');
    };
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    await office.env.sleep(DAY + MINUTE);
    await office.roll(record);
    record.whenDue = (at) => record.write('TriageReminded', { waitsFor: [], wakeAt: null }, at);
    await office.env.sleep(10 * MINUTE);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
  });

  it('tells a clock that a tick does not move, and strikes it again after a while, not at once', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    record.whenDue = () => undefined;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    await office.env.sleep(DAY + 1);
    const view = await office.askUntil(record, ({ unforeseen }) => unforeseen.length > 0);
    expect(view.unforeseen).toEqual(['the clock stood still at a tick']);
    const struck = record.ticked.length;
    await office.env.sleep(10 * MINUTE);
    expect(record.ticked.length).toBeGreaterThan(struck);
    expect(record.ticked.length).toBeLessThanOrEqual(struck + 10);

    record.whenDue = (at) => record.write('TriageReminded', { waitsFor: [], wakeAt: null }, at);
    await office.env.sleep(2 * MINUTE);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
  });

  it('sets no new timer for news that leave the earliest date where it is', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    await office.tell(record, record.write('PersonAdded'));
    await office.tell(record, record.write('ActRecorded'));
    await office.env.sleep(DAY + MINUTE);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
    const { events } = await office.handle(record).fetchHistory();
    expect(events?.filter((event) => event.timerStartedEventAttributes)).toHaveLength(1);
  });

  it('goes through 400 days with a lapse every 60, and replays its history', async () => {
    const record = await office.newRecord();
    const wait = (dueAt: number) => ({
      waitsFor: [{ stage: 'communication', kind: 'reply', dueAt }] as const,
      wakeAt: dueAt,
    });
    record.whenDue = (at) => record.write('ReplyLapsed', wait(at + 60 * DAY), at);
    record.write('ScopeConfirmed', { stage: 'verification' });
    await office.tell(
      record,
      record.write('CommunicationSent', { stage: 'communication', ...wait(record.now + 60 * DAY) }),
    );
    await office.env.sleep(400 * DAY);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === record.now + 420 * DAY);
    expect(record.ticked).toEqual([60, 120, 180, 240, 300, 360].map((days) => record.now + days * DAY));
    await office.tell(
      record,
      record.write('Closed', { waitsFor: [], wakeAt: null, final: true, ended: true }),
    );
    await office.handle(record).result();

    const history = readHistory(await fetchHistory(office.env.client.workflow, record.stream));
    const workflowBundle = await bundled();
    const results = Worker.runReplayHistories({ workflowBundle }, [{ workflowId: record.stream, history }]);
    for await (const { error } of results) expect(error).toBeUndefined();
  });

  it('refuses to replay a history that another conductor wrote', async () => {
    const record = await office.newRecord();
    const triage = { stage: 'allegation', kind: 'triage', dueAt: record.now + DAY } as const;
    await office.tell(
      record,
      record.write('AllegationReceived', { waitsFor: [triage], wakeAt: triage.dueAt }),
    );
    await office.env.sleep(2 * DAY);
    await office.askUntil(record, ({ wakeAt }) => wakeAt === null);
    const history = (await fetchHistory(office.env.client.workflow, record.stream)).replaceAll(
      '"load"',
      '"loadOther"',
    );
    const workflowBundle = await bundled();
    const histories = [{ workflowId: record.stream, history: readHistory(history) }];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle }, histories))
      expect(error).toBeDefined();
  });
});

function withGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
