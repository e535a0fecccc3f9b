import { TEST_OFFICE } from '../case/test-office.js';
import { undeclared } from '../classification.js';
import { availableInOffice } from './available-in-office.js';
import { OFFICE_COMMANDS, type OfficeCommandType } from './catalogue.js';
import { DEFAULT_PARAMETERS } from './default-parameters.js';
import { reason, when } from './given-office.js';
import { OFFICE_DECIDER } from './office-decider.js';
import { OFFICE_EVENTS } from './office-events.js';
import type { OfficeState } from './office-state.js';

describe('SetDutyRoster', () => {
  const turn = (from: string, until: string, supervisor = 'u-supervisor', next = 'u-supervisor-2') => ({
    from: `${from}T08:00:00+01:00`,
    until: `${until}T08:00:00+01:00`,
    supervisor,
    next,
  });
  it('replaces the roster, in order, in instants', () => {
    const turns = [turn('2026-01-19', '2026-01-26'), turn('2026-01-12', '2026-01-19')];
    const { roster } = when(TEST_OFFICE, 'SetDutyRoster', { turns }, 'u-supervisor') as OfficeState;
    expect(roster.map(({ from }) => from)).toEqual([
      Date.parse('2026-01-12T07:00:00Z'),
      Date.parse('2026-01-19T07:00:00Z'),
    ]);
  });
  it.each([
    ['TURN_ENDS_BEFORE_IT_BEGINS turns/0/until', [turn('2026-01-19', '2026-01-19')]],
    ['TURNS_OVERLAP turns', [turn('2026-01-12', '2026-01-20'), turn('2026-01-19', '2026-01-26')]],
    ['DUTY_WITHOUT_SUPERVISOR turns/0', [turn('2026-01-12', '2026-01-19', 'u-officer')]],
    ['DUTY_WITHOUT_SUPERVISOR turns/0', [turn('2026-01-12', '2026-01-19', 'u-supervisor', 'u-nobody')]],
    ['NEXT_IS_THE_SAME turns/0/next', [turn('2026-01-12', '2026-01-19', 'u-supervisor', 'u-supervisor')]],
  ])('refuses with %s', (code, turns) => {
    expect(when(TEST_OFFICE, 'SetDutyRoster', { turns }, 'u-supervisor')).toEqual([code]);
  });
});

describe('SetHolidays and AdoptPolicy', () => {
  it('keep each day once, in order', () => {
    const days = ['2026-12-25', '2026-01-01', '2026-12-25'];
    expect((when(TEST_OFFICE, 'SetHolidays', { days }, 'u-supervisor') as OfficeState).holidays).toEqual([
      '2026-01-01',
      '2026-12-25',
    ]);
    expect(when(TEST_OFFICE, 'SetHolidays', { days }, 'u-sysadmin')).toEqual(['ROLE_NOT_PERMITTED']);
  });
  it('change the terms that are given and no other', () => {
    const payload = { urgentReplyDays: 20, levelsInDays: [0, 7, 3] };
    const { parameters } = when(TEST_OFFICE, 'AdoptPolicy', payload, 'u-supervisor') as OfficeState;
    expect(parameters).toEqual({ ...DEFAULT_PARAMETERS, urgentReplyDays: 20, levelsInDays: [7, 3, 0] });
  });
  it('refuse terms of seconds to an office at work, and allow them to one that tries', () => {
    expect(when(TEST_OFFICE, 'AdoptPolicy', { secondsPerDay: 1 }, 'u-supervisor')).toEqual([
      'TRIAL_IN_OFFICE_AT_WORK secondsPerDay',
    ]);
    const trial = { ...TEST_OFFICE, periods: [] };
    expect(
      (when(trial, 'AdoptPolicy', { secondsPerDay: 1 }, 'u-supervisor') as OfficeState).parameters
        .secondsPerDay,
    ).toBe(1);
  });
  it.each([
    [{}, false],
    [{ replyDays: 0 }, false],
    [{ replyDays: 60 }, true],
    [{ triageHours: 48 }, false],
    [{ levelsInDays: [7, 7] }, false],
    [{ secondsPerDay: null }, true],
    [{ replydays: 3 }, false],
  ])('take %j: %p', (body, valid) => {
    expect(OFFICE_COMMANDS.AdoptPolicy.schema.safeParse(body).success).toBe(valid);
  });
});

describe('Periods of the report', () => {
  const period = { year: 2028, from: '2027-05-01', until: '2028-04-30', sessionOpensOn: '2028-09-11' };
  it('open one after the other, and close', () => {
    const opened = when(TEST_OFFICE, 'OpenPeriod', period, 'u-supervisor') as OfficeState;
    expect(opened.periods.at(-1)).toEqual({ ...period, submissionsDueOn: null, intakeClosed: false });
    const closed = when(opened, 'CloseIntake', { year: 2028 }, 'u-supervisor') as OfficeState;
    expect(closed.periods.map(({ intakeClosed }) => intakeClosed)).toEqual([false, false, true]);
    expect(when(closed, 'CloseIntake', { year: 2028 }, 'u-supervisor')).toEqual([
      'INTAKE_ALREADY_CLOSED year',
    ]);
    expect(when(closed, 'CloseIntake', { year: 2031 }, 'u-supervisor')).toEqual(['PERIOD_UNKNOWN year']);
  });
  it.each([
    [{ year: 2027 }, ['PERIOD_EXISTS year']],
    [{ until: '2027-04-30' }, ['PERIOD_ENDS_BEFORE_IT_BEGINS until']],
    [{ from: '2027-04-30' }, ['PERIOD_OVERLAPS from']],
  ])('refuse %j', (change, codes) => {
    expect(when(TEST_OFFICE, 'OpenPeriod', { ...period, ...change }, 'u-supervisor')).toEqual(codes);
  });
});

describe('RecordOfficeAction', () => {
  const action = {
    by: 'ASG',
    toward: 'STATE',
    kind: 'DEMARCHE',
    aim: 'PREVENTION',
    state: 'XEX',
    on: '2026-01-12',
  };
  it('stands on the office, for a State or a theme', () => {
    const { actions } = when(
      TEST_OFFICE,
      'RecordOfficeAction',
      { ...action, nextOn: '2026-02-01', outcome: reason },
      'u-asg',
    ) as OfficeState;
    expect(Object.values(actions)).toMatchObject([
      { kind: 'DEMARCHE', state: 'XEX', on: '2026-01-12', nextOn: '2026-02-01' },
    ]);
  });
  it('is refused for a day to come, and for a next step before it', () => {
    const wrong = { ...action, on: '2026-01-13', nextOn: '2026-01-12' };
    expect(when(TEST_OFFICE, 'RecordOfficeAction', wrong, 'u-officer')).toEqual([
      'DATE_IN_FUTURE on',
      'NEXT_STEP_BEFORE_ACTION nextOn',
    ]);
  });
});

describe('The office', () => {
  it('declares a class for every leaf', () => {
    const schemas = [...Object.values(OFFICE_COMMANDS), ...Object.values(OFFICE_EVENTS)].map(
      ({ schema }) => schema,
    );
    expect(schemas.flatMap((schema) => undeclared(schema))).toEqual([]);
  });
  it('offers each colleague what their role may do', () => {
    const offered = (id: string) => availableInOffice(TEST_OFFICE, id, 0).map(({ command }) => command);
    expect(offered('u-sysadmin')).toEqual([
      'AssignRoles',
      'DeclareConflict',
      'EnrolColleague',
      'RetireColleague',
      'SetLanguage',
    ]);
    expect(offered('u-analyst')).toEqual(['DeclareConflict', 'SetLanguage']);
    expect(offered('u-retired')).toEqual([]);
    expect(offered('u-nobody')).toEqual([]);
  });
  it('names each event as its catalogue does', () => {
    expect(Object.entries(OFFICE_EVENTS).filter(([type, event]) => event.type !== type)).toEqual([]);
    expect(Object.entries(OFFICE_COMMANDS).filter(([name, command]) => command.name !== name)).toEqual([]);
  });
  it('knows no other command, and waits for nothing', () => {
    expect(when(TEST_OFFICE, 'CloseOffice' as OfficeCommandType, {}, 'u-supervisor')).toEqual([
      'UNKNOWN_COMMAND',
    ]);
    expect(OFFICE_DECIDER.summary(TEST_OFFICE)).toMatchObject({ wakeAt: null, terms: [] });
  });
});
