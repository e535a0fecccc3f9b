import { dayOf } from '@vigil/domain/calendar/day';
import { relayOnce } from '@vigil/worker/relay';
import { DrivenOffice } from './driven-office.js';
import { registered, registration, victimOf } from './stories.js';

describe('what concerns other streams', () => {
  let office: DrivenOffice;
  beforeAll(async () => {
    office = await DrivenOffice.open();
  });
  afterAll(() => office.close());

  const withdrawals = async (stream: string) =>
    (await office.edge.eventsOf(stream)).filter((type) => type === 'ConsentWithdrawn').length;

  it('a withdrawal everywhere reaches each other case of the person once, and no case of anybody else', async () => {
    const [first, second, third, elses] = ['1', '2', '3', '4'].map((n) => `case/RC-FAN-${n}`) as [
      string,
      string,
      string,
      string,
    ];
    await registered(office, first);
    const personId = 'p-victim-RC-FAN-1';
    for (const stream of [second, third])
      await registered(office, stream, { persons: [{ personId, roles: ['VICTIM'] }] }, personId);
    await registered(office, elses);

    await office.step('officer', first, 'WithdrawConsent', { personId, scope: 'ALL', everywhere: true });
    await office.settled(first);
    for (const stream of [second, third]) {
      await office.settled(stream);
      expect(await withdrawals(stream)).toBe(1);
      expect(await office.lifecycle(stream)).toMatchObject({ hold: true });
    }
    expect(await withdrawals(elses)).toBe(0);
    expect(await withdrawals(first)).toBe(1);
    const acts = await office.edge.actsOf(first);
    expect(acts.every(({ state }) => state === 'DONE')).toBe(true);
  });

  it('a merge is absorbed by the other case and marked in this one', async () => {
    const [source, target] = ['case/RC-4PWX2-H', 'case/RC-2M8TD-W'];
    for (const stream of [source, target]) {
      await registered(office, stream);
      await office.step('officer', stream, 'StartScreening', {});
    }
    await office.step('officer', source, 'RequestMerge', { target: 'RC-2M8TD-W', reason: 'The same event.' });
    await office.until('it is merged', async () => (await office.edge.stateOf(source))?.status === 'MERGED');
    await office.settled(source);
    await office.settled(target);
    expect(await office.edge.eventsOf(target)).toContain('MergeAbsorbed');
    const persons = (await office.edge.stateOf(target))?.persons ?? {};
    expect(Object.keys(persons)).toEqual(expect.arrayContaining([victimOf(source), victimOf(target)]));
    expect((await office.edge.actsOf(source)).map(({ state }) => state)).not.toContain('REFUSED');
  });

  it('a merge that the other case refuses is released, and the refusal is its result', async () => {
    const [source, target] = ['case/RC-7K3Q9-F', 'case/RC-7K3Q9-G'];
    await registered(office, source);
    await registered(office, target, { respondent: 'XFI' });
    for (const stream of [source, target]) await office.step('officer', stream, 'StartScreening', {});
    await office.step('officer', source, 'RequestMerge', { target: 'RC-7K3Q9-G', reason: 'The same event.' });
    await office.until('it is released', async () =>
      (await office.edge.eventsOf(source)).includes('MergeReleased'),
    );
    await office.settled(source);
    expect(await office.edge.stateOf(source)).toMatchObject({ status: 'SCREENING', merge: null });
    expect(await office.edge.eventsOf(target)).not.toContain('MergeAbsorbed');
    expect((await office.edge.actsOf(source)).filter(({ state }) => state === 'REFUSED')).toHaveLength(1);
  });

  it('a merge into a case that there is not is released too', async () => {
    const source = 'case/RC-NONE-1';
    await registered(office, source);
    await office.step('officer', source, 'StartScreening', {});
    await office.step('officer', source, 'RequestMerge', { target: 'RC-00000-0', reason: 'The same event.' });
    await office.until('it is released', async () =>
      (await office.edge.eventsOf(source)).includes('MergeReleased'),
    );
  });

  it('acts that are split off are a case of their own, under a reference that both know', async () => {
    const stream = 'case/RC-SPLIT-1';
    await registered(office, stream);
    await office.step('officer', stream, 'StartScreening', {});
    const on = dayOf(office.clock.now());
    for (const code of ['THREAT', 'ARREST_DETENTION'])
      await office.step('officer', stream, 'RecordAct', {
        code,
        actor: 'STATE',
        on,
        persons: [victimOf(stream)],
      });
    const [act] = Object.keys((await office.edge.stateOf(stream))?.acts ?? {});
    await office.step('supervisor', stream, 'Split', { acts: [act], reason: 'Another event.' });
    await office.until('it is split', async () => (await office.edge.eventsOf(stream)).includes('SplitInto'));
    await office.settled(stream);
    const [into, ...more] = (await office.edge.stateOf(stream))?.splitInto ?? [];
    expect(more).toEqual([]);
    expect(into).toMatch(/^case\/RC-[0-9A-Z]{5}-[0-9A-Z]$/);
    expect(await office.lifecycle(into as string)).toMatchObject({ stage: 'allegation' });
    expect(await office.edge.stateOf(into as string)).toMatchObject({
      status: 'SCREENING',
      splitFrom: stream,
    });
  });

  it('the relay tells a workflow what nobody told it, and starts it', async () => {
    const stream = 'case/RC-RELAY-1';
    await office.ask('officer', stream, 'RegisterAllegation', registration(office, stream));
    await office.pass('3 seconds');
    await relayOnce(office.conducting);
    expect(await office.lifecycle(stream)).toMatchObject({ stage: 'allegation' });
    expect((await office.lifecycle(stream)).steps.map(({ step }) => step)).toEqual(
      await office.edge.eventsOf(stream),
    );
  });
});
