import { endOfDay, atHour } from '../calendar/day.js';
import { rawText } from '../case/given.js';
import { OFFICE_PEOPLE, TEST_OFFICE } from '../case/test-office.js';
import type { Moment, Recorded } from '../decider.js';
import { answersTo } from './calls.js';
import { reason, when } from './given-office.js';
import { OFFICE_DECIDER, officeSummary } from './office-decider.js';
import type { OfficeEvent } from './office-events.js';
import type { OfficeState } from './office-state.js';

const { officer, officer2, supervisor, supervisor2, conflicted } = OFFICE_PEOPLE;
const CALL = { entities: ['UNCT', 'UN_WOMEN'], question: reason, dueOn: '2026-02-01' };
const ACTION = { by: 'ASG', toward: 'STATE', kind: 'DEMARCHE', aim: 'PREVENTION', on: '2026-01-12' };

const after = (state: OfficeState, type: Parameters<typeof when>[1], payload: object, by: string = officer) =>
  when(state, type, payload, by) as OfficeState;
const firstId = (things: Readonly<Record<string, unknown>>) => Object.keys(things)[0] as string;
const momentAt = (office: OfficeState, at: number): Moment => ({
  recordedAt: at,
  effectiveAt: at,
  office,
  elsewhere: [],
});

/** What falls up to an instant, and who is told of it, one level after the other. */
function told(office: OfficeState, until: number) {
  let state = office;
  const said: { readonly level: string; readonly to: readonly string[]; readonly by: string }[] = [];
  for (let wakeAt = officeSummary(state).wakeAt; wakeAt !== null && wakeAt <= until;) {
    const moment = momentAt(state, wakeAt);
    for (const draft of OFFICE_DECIDER.settle(state, moment)) {
      const event = {
        ...{ ...draft, stream: 'office', seq: state.version + 1, version: 1, recordedAt: wakeAt },
        ...{ effectiveAt: draft.effectiveAt ?? wakeAt, actor: { origin: 'clockwork' } as const },
        ...{ commandId: 'tick', causationId: null, policy: state.version },
      } as Recorded<OfficeEvent>;
      state = OFFICE_DECIDER.evolve(state, event);
      for (const effect of OFFICE_DECIDER.effects(state, event, moment))
        if ('notice' in effect) said.push({ level: effect.notice.level, to: effect.to, by: effect.kind });
    }
    wakeAt = officeSummary(state).wakeAt;
  }
  return { state, said };
}
const levels = ({ said }: ReturnType<typeof told>) =>
  said.filter(({ by }) => by === 'inbox').map(({ level, to }) => `${level} ${to.join()}`);

describe('the clock of the office', () => {
  it('has nothing to conduct before the office set itself a day', () => {
    expect(officeSummary(TEST_OFFICE)).toMatchObject({ stage: null, wakeAt: null });
    const noDay = after(TEST_OFFICE, 'RecordOfficeAction', ACTION);
    expect(officeSummary(noDay)).toMatchObject({ stage: null, wakeAt: null });
  });

  it('reminds whoever called for input while an entity is silent, then tells the supervisors, by inbox and mail', () => {
    const called = after(TEST_OFFICE, 'CallForInput', CALL);
    expect(officeSummary(called)).toMatchObject({
      stage: 'AT_WORK',
      wakeAt: atHour('2026-01-18', 7),
      ended: false,
    });
    const fell = told(called, endOfDay('2026-02-02'));
    expect(levels(fell)).toEqual([
      `T-14 ${officer}`,
      `T-7 ${officer}`,
      `T-1 ${officer}`,
      `T-0 ${officer}`,
      `OVERDUE ${supervisor},${supervisor2}`,
    ]);
    expect(fell.said.filter(({ by }) => by === 'mail')).toHaveLength(5);
    expect(officeSummary(fell.state)).toMatchObject({ stage: 'AT_WORK', wakeAt: null, ended: true });
  });

  it('is silent once every entity has answered, a nil return included', () => {
    const called = after(TEST_OFFICE, 'CallForInput', CALL);
    const callId = firstId(called.calls);
    const answer = (state: OfficeState, entity: string, more: object) =>
      after(state, 'RecordInput', { callId, entity, receivedOn: '2026-01-12', ...more });
    const one = answer(called, 'UNCT', { nil: true });
    expect(one.terms).toHaveLength(1);
    const both = answer(one, 'UN_WOMEN', { nil: false, text: rawText() });
    expect(both.terms).toEqual([]);
    expect(answersTo(both.calls[callId] as OfficeState['calls'][string]).silent).toEqual([]);
    expect(levels(told(both, endOfDay('2026-03-01')))).toEqual([]);
  });

  it('reminds of an action’s next step until the action that continues it', () => {
    const begun = after(TEST_OFFICE, 'RecordOfficeAction', { ...ACTION, state: 'XEX', nextOn: '2026-01-20' });
    expect(levels(told(begun, endOfDay('2026-01-13')))).toEqual([`T-7 ${officer}`]);
    const continued = { ...ACTION, continues: firstId(begun.actions) };
    expect(after(begun, 'RecordOfficeAction', continued).terms).toEqual([]);
    expect(when(begun, 'RecordOfficeAction', { ...ACTION, continues: 'action_none' }, officer)).toEqual([
      'ACTION_UNKNOWN continues',
    ]);
  });

  it('tells nobody of a State in conflict with them, and the deputy of whoever is away', () => {
    const action = { ...ACTION, state: 'XEX', nextOn: '2026-01-20' };
    const byConflicted = after(TEST_OFFICE, 'RecordOfficeAction', action, conflicted);
    expect(levels(told(byConflicted, endOfDay('2026-01-13')))).toEqual([`T-7 ${supervisor},${supervisor2}`]);
    const away = after(TEST_OFFICE, 'RecordAbsence', {
      from: '2026-01-12',
      until: '2026-01-31',
      deputy: officer2,
    });
    expect(levels(told(after(away, 'RecordOfficeAction', action), endOfDay('2026-01-13')))).toEqual([
      `T-7 ${officer},${officer2}`,
    ]);
  });

  it('of a standstill tells only the most urgent level, and a level once', () => {
    const called = after(TEST_OFFICE, 'CallForInput', CALL);
    const late = OFFICE_DECIDER.settle(called, momentAt(called, atHour('2026-01-31', 7)));
    expect(late.map(({ payload }) => payload)).toMatchObject([{ level: 'T-1', skipped: ['T-14', 'T-7'] }]);
  });

  it('takes up other levels with the policy that sets them, and keeps the day', () => {
    const called = after(TEST_OFFICE, 'CallForInput', CALL);
    const adopted = after(called, 'AdoptPolicy', { levelsInDays: [10, 0] }, supervisor);
    expect(adopted.terms.map(({ dueAt }) => dueAt)).toEqual(called.terms.map(({ dueAt }) => dueAt));
    expect(levels(told(adopted, endOfDay('2026-02-02')))).toEqual([
      `T-10 ${officer}`,
      `T-0 ${officer}`,
      `OVERDUE ${supervisor},${supervisor2}`,
    ]);
  });
});
