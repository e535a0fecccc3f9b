import { OFFICE_PEOPLE, TEST_OFFICE } from '../case/test-office.js';
import { composedText } from '../case/given.js';
import { when } from './given-office.js';
import { OFFICE_DECIDER } from './office-decider.js';
import { policyAdopted } from './events/policy-adopted.js';
import type { OfficeState } from './office-state.js';

const { officer, supervisor, sysadmin } = OFFICE_PEOPLE;
const reason = composedText();
const period = { year: 2030, from: '2029-05-01', until: '2030-04-30', submissionsDueOn: '2030-05-01' };
const office = when(TEST_OFFICE, 'OpenPeriod', period, supervisor) as OfficeState;
const change = (more: object, of: OfficeState = office) =>
  when(of, 'ChangePeriod', { year: 2030, reason, ...more }, supervisor);
const changed = (more: object) =>
  (change(more) as OfficeState).periods.find(({ year }) => year === 2030) as object;

describe('the period of a report', () => {
  it('has other dates once changed, and keeps those that are not named', () => {
    expect(changed({ until: '2030-05-31' })).toMatchObject({ ...period, until: '2030-05-31' });
    expect(changed({ sessionOpensOn: '2030-09-16' })).toMatchObject({
      ...period,
      sessionOpensOn: '2030-09-16',
    });
  });

  it.each<[object, string]>([
    [{ year: 2029, until: '2030-05-31' }, 'PERIOD_UNKNOWN year'],
    [{ until: '2030-04-30' }, 'PERIOD_UNCHANGED year'],
    [{ until: '2029-04-30' }, 'PERIOD_ENDS_BEFORE_IT_BEGINS until'],
  ])('is not changed by %j', (more, code) => {
    expect(change(more)).toContain(code);
  });

  it('keeps what it took in: after its intake closed, only call and session move', () => {
    const closed = when(office, 'CloseIntake', { year: 2030 }, supervisor) as OfficeState;
    expect(change({ until: '2030-05-31' }, closed)).toEqual(['PERIOD_IS_CLOSED until']);
    expect(change({ sessionOpensOn: '2030-09-16' }, closed)).toMatchObject({ version: closed.version + 1 });
  });

  it('asks the cycle of its report to take up the dates', () => {
    const after = change({ until: '2030-05-31' }) as OfficeState;
    const event = {
      ...{ stream: 'office', seq: after.version, type: 'PeriodChanged', version: 1, policy: 1 },
      ...{ effectiveAt: 0, recordedAt: 0, commandId: 'c', causationId: null },
      actor: { origin: 'person', id: supervisor, role: 'SUPERVISOR' } as const,
      payload: { ...period, until: '2030-05-31', sessionOpensOn: null, reason },
    };
    const moment = { recordedAt: 0, effectiveAt: 0, office: after, elsewhere: [] };
    expect(OFFICE_DECIDER.effects(after, event as never, moment)).toEqual([
      {
        kind: 'command',
        queue: 'conducting',
        stream: 'report-cycle/2030',
        command: 'TakeUpDates',
        payload: {},
      },
    ]);
  });
});

describe('the language of a colleague', () => {
  it('is set by themselves, or by the administrator', () => {
    const own = when(TEST_OFFICE, 'SetLanguage', { language: 'ar' }, officer) as OfficeState;
    expect(own.colleagues[officer]?.language).toBe('ar');
    const other = { colleagueId: officer, language: 'ar' };
    expect(when(TEST_OFFICE, 'SetLanguage', other, supervisor)).toEqual(['LANGUAGE_OF_ANOTHER colleagueId']);
    expect(when(TEST_OFFICE, 'SetLanguage', other, sysadmin)).toMatchObject({ version: 8 });
  });
});

describe('a policy of an older program', () => {
  it('is read with the terms of decisions that it did not know', () => {
    const { decisionDays, urgentDecisionHours, ...parameters } = TEST_OFFICE.parameters;
    expect(policyAdopted.upcast?.({ parameters, proposalId: null }, 2)).toEqual({
      parameters: { ...parameters, decisionDays, urgentDecisionHours },
      proposalId: null,
    });
  });
});
