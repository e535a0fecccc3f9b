import { readerKeysAt } from '../access/reader-keys.js';
import { rolesHeld, rolesIn } from '../access/case-access.js';
import { initialState } from '../case/initial-state.js';
import type { CaseState } from '../case/case-state.js';
import { TEST_OFFICE } from '../case/test-office.js';
import { actsFor, deputyOf } from './deputies.js';
import { when } from './given-office.js';
import { mailedOf, recipientsOf } from './recipients.js';
import type { Absence, Colleague, OfficeState } from './office-state.js';

const during = Date.parse('2026-01-14T12:00:00+01:00');
const before = Date.parse('2026-01-12T23:59:59+01:00');
const after = Date.parse('2026-01-16T00:00:00+01:00');
const away = (colleague: string, deputy: string, more: Partial<Absence> = {}): Absence => ({
  id: `absence-${colleague}`,
  colleague,
  from: '2026-01-13',
  until: '2026-01-15',
  deputy,
  endedAt: null,
  ...more,
});
const office = (...absences: readonly Absence[]): OfficeState => ({ ...TEST_OFFICE, absences });
const colleague = (id: string) => TEST_OFFICE.colleagues[id] as Colleague;
const state: CaseState = {
  ...initialState('c'),
  status: 'VERIFYING',
  respondent: 'XEX',
  assignment: {
    ...initialState('c').assignment,
    unit: 'geneva',
    officer: 'u-officer',
    verifier: 'u-verifier',
  },
};

describe('A deputy', () => {
  it('acts from the first instant of the first day to the last of the last', () => {
    const absent = office(away('u-officer', 'u-officer-2'));
    expect(deputyOf(absent, 'u-officer', during)).toBe('u-officer-2');
    expect(deputyOf(absent, 'u-officer', before)).toBeNull();
    expect(deputyOf(absent, 'u-officer', after)).toBeNull();
    expect(deputyOf(office(away('u-officer', 'u-officer-2', { endedAt: during })), 'u-officer', during)).toBe(
      null,
    );
  });
  it('who is away too is followed by their own, and a ring of absences leads to nobody', () => {
    const line = office(away('u-officer', 'u-officer-2'), away('u-officer-2', 'u-supervisor'));
    expect(actsFor(line, 'u-supervisor', during).map(({ id }) => id)).toEqual(['u-officer', 'u-officer-2']);
    const ring = office(away('u-officer', 'u-officer-2'), away('u-officer-2', 'u-officer'));
    expect(deputyOf(ring, 'u-officer', during)).toBeNull();
    expect(deputyOf(office(away('u-officer', 'u-retired')), 'u-officer', during)).toBeNull();
  });
  it('has the roles of the absent colleague in the case, under their own name, and lists what they open', () => {
    const absent = office(away('u-officer', 'u-officer-2'));
    const deputy = colleague('u-officer-2');
    expect(rolesHeld(state, deputy, absent, false, during)).toEqual([{ role: 'OFFICER', for: 'u-officer' }]);
    expect(rolesIn(state, deputy, absent, false, after)).toEqual([]);
    const own = ['officer:u-officer-2', 'offered:u-officer-2'];
    expect(readerKeysAt(deputy, absent, during)).toEqual([...own, 'officer:u-officer', 'offered:u-officer']);
    expect(readerKeysAt(deputy, absent, after)).toEqual(own);
  });
  it('gets no role that they may not hold, and none in a case of a State they have a conflict with', () => {
    const absent = office(away('u-supervisor', 'u-officer'), away('u-officer', 'u-conflicted'));
    expect(
      rolesIn(
        { ...state, assignment: { ...state.assignment, officer: null } },
        colleague('u-officer'),
        absent,
        false,
        before,
      ),
    ).toEqual([]);
    expect(rolesHeld(state, colleague('u-conflicted'), absent, false, during)).toEqual([]);
  });
  it('of the ASG may be a supervisor, who signs as ASG for them', () => {
    const absent = office(away('u-asg', 'u-outsider'));
    expect(rolesHeld(state, colleague('u-outsider'), absent, false, during)).toEqual([
      { role: 'ASG', for: 'u-asg' },
    ]);
  });
});

describe('Notices', () => {
  const told = (of: OfficeState, at = during) => recipientsOf('OFFICER', state, of, at);
  it('go to the deputy as well, and mail reaches the deputy alone', () => {
    const absent = office(away('u-officer', 'u-officer-2'));
    expect(told(absent)).toEqual(['u-officer', 'u-officer-2']);
    expect(mailedOf(told(absent), absent, during)).toEqual(['u-officer-2']);
    expect(told(absent, after)).toEqual(['u-officer']);
  });
  it('reach somebody at work: where the deputy may not be told, the supervisors are', () => {
    expect(told(office(away('u-officer', 'u-conflicted')))).toEqual([
      'u-officer',
      'u-supervisor',
      'u-supervisor-2',
    ]);
  });
});

describe('RecordAbsence', () => {
  const absence = { from: '2026-01-13', until: '2026-01-15', deputy: 'u-officer-2' };
  it('is one’s own, or recorded by a supervisor', () => {
    const own = when(TEST_OFFICE, 'RecordAbsence', absence, 'u-officer') as OfficeState;
    expect(own.absences).toMatchObject([{ colleague: 'u-officer', deputy: 'u-officer-2', endedAt: null }]);
    const others = { ...absence, colleagueId: 'u-officer' };
    expect((when(TEST_OFFICE, 'RecordAbsence', others, 'u-supervisor') as OfficeState).absences).toHaveLength(
      1,
    );
    expect(when(TEST_OFFICE, 'RecordAbsence', others, 'u-verifier')).toEqual([
      'ABSENCE_OF_ANOTHER colleagueId',
    ]);
  });
  it('gives nobody the rights of another by their own hand', () => {
    const grab = { ...absence, colleagueId: 'u-asg', deputy: 'u-supervisor' };
    expect(when(TEST_OFFICE, 'RecordAbsence', grab, 'u-supervisor')).toEqual(['DEPUTY_IS_RECORDER deputy']);
    expect((when(TEST_OFFICE, 'RecordAbsence', grab, 'u-supervisor-2') as OfficeState).absences).toHaveLength(
      1,
    );
  });
  it.each([
    [{ until: '2026-01-12', from: '2026-01-13' }, ['ABSENCE_ENDS_BEFORE_IT_BEGINS until']],
    [{ from: '2026-01-05', until: '2026-01-11' }, ['ABSENCE_IS_OVER until']],
    [{ deputy: 'u-officer' }, ['DEPUTY_IS_ABSENTEE deputy']],
    [{ deputy: 'u-analyst' }, ['DEPUTY_WITHOUT_ROLE deputy']],
    [{ deputy: 'u-retired' }, ['COLLEAGUE_UNKNOWN deputy']],
  ])('refuses %j', (change, codes) => {
    expect(when(TEST_OFFICE, 'RecordAbsence', { ...absence, ...change }, 'u-officer')).toEqual(codes);
  });
  it('is one at a time, until it is ended', () => {
    const one = when(TEST_OFFICE, 'RecordAbsence', absence, 'u-officer') as OfficeState;
    const later = { ...absence, from: '2026-01-15', until: '2026-01-20' };
    expect(when(one, 'RecordAbsence', later, 'u-officer')).toEqual(['ABSENCE_OVERLAPS from']);
    const { id: absenceId } = one.absences[0] as Absence;
    expect(when(one, 'EndAbsence', { absenceId }, 'u-officer-2')).toEqual(['ABSENCE_OF_ANOTHER absenceId']);
    const ended = when(one, 'EndAbsence', { absenceId }, 'u-officer') as OfficeState;
    expect((when(ended, 'RecordAbsence', later, 'u-officer') as OfficeState).absences).toHaveLength(2);
    expect(when(ended, 'EndAbsence', { absenceId }, 'u-officer')).toEqual(['ABSENCE_UNKNOWN absenceId']);
  });
});
