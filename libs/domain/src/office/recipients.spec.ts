import { initialState } from '../case/initial-state.js';
import type { CaseState } from '../case/case-state.js';
import { TEST_OFFICE } from '../case/test-office.js';
import type { Recipient } from '../vocabulary/recipient.js';
import type { OfficeState } from './office-state.js';
import { recipientsOf } from './recipients.js';

const now = Date.parse('2026-01-16T22:00:00+01:00');
const assignment = {
  ...initialState('c').assignment,
  unit: 'geneva',
  officer: 'u-officer',
  verifier: 'u-verifier',
};
const state: CaseState = { ...initialState('c'), status: 'VERIFYING', respondent: 'XEX', assignment };
const told = (to: Recipient, change: Partial<OfficeState> = {}, of = state) =>
  recipientsOf(to, of, { ...TEST_OFFICE, ...change }, now);
const retired = (...ids: readonly string[]) => ({
  colleagues: Object.fromEntries(
    Object.entries(TEST_OFFICE.colleagues).map(([id, one]) => [
      id,
      ids.includes(id) ? { ...one, retired: true } : one,
    ]),
  ),
});
const supervisors = ['u-supervisor', 'u-supervisor-2'];

describe('Whoever is told', () => {
  it.each<[Recipient, readonly string[]]>([
    ['OFFICER', ['u-officer']],
    ['VERIFIER', ['u-verifier']],
    ['SUPERVISOR', supervisors],
    ['DUTY_SUPERVISOR', ['u-supervisor']],
    ['NEXT_SUPERVISOR', ['u-supervisor-2']],
    ['EDITOR', ['u-editor']],
    ['ASG', ['u-asg']],
  ])('as %s is %j', (to, ids) => {
    expect(told(to)).toEqual(ids);
  });

  it('are the supervisors of the unit where nobody stands in that place', () => {
    expect(told('PROTECTION')).toEqual(supervisors);
    expect(told('OFFICER', retired('u-officer'))).toEqual(supervisors);
    expect(told('DUTY_SUPERVISOR', { roster: [] })).toEqual(supervisors);
  });

  it('is on duty from the first instant of a turn to before its last', () => {
    const turn = { supervisor: 'u-outsider', next: 'u-supervisor' };
    expect(told('DUTY_SUPERVISOR', { roster: [{ ...turn, from: now, until: now + 1 }] })).toEqual([
      'u-outsider',
    ]);
    expect(told('DUTY_SUPERVISOR', { roster: [{ ...turn, from: now - 1, until: now }] })).toEqual(
      supervisors,
    );
  });

  it('are all supervisors where the unit has none, and the ASG where the office has none', () => {
    expect(told('SUPERVISOR', retired(...supervisors))).toEqual(['u-outsider']);
    expect(
      told('OFFICER', {}, { ...state, assignment: { ...assignment, unit: null, officer: null } }),
    ).toEqual([...supervisors, 'u-outsider']);
    expect(told('SUPERVISOR', retired(...supervisors, 'u-outsider'))).toEqual(['u-asg']);
  });

  it('is nobody with a declared conflict with a State of the case', () => {
    expect(told('OFFICER', { conflicts: { 'u-officer': ['XEX'], 'u-supervisor': ['XEX'] } })).toEqual([
      'u-supervisor-2',
    ]);
    expect(told('DUTY_SUPERVISOR', { conflicts: { 'u-supervisor': ['XEX'] } })).toEqual(['u-supervisor-2']);
    expect(told('OFFICER', { conflicts: { 'u-officer': ['XAE'] } })).toEqual(['u-officer']);
  });
});
