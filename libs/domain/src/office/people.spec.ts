import { TEST_OFFICE } from '../case/test-office.js';
import type { Actor } from '../decider.js';
import { reason, when } from './given-office.js';
import { initialOffice } from './initial-office.js';
import type { OfficeState } from './office-state.js';

const clockwork: Actor = { origin: 'clockwork' };
const newcomer = {
  colleagueId: 'u-new',
  issuer: 'https://issuer.example',
  subject: 'new',
  displayName: 'Invented Newcomer',
  unit: 'geneva',
  roles: ['OFFICER'],
};

describe('EnrolColleague', () => {
  it('lets the installation enrol the first administrator, once', () => {
    const first = when(
      initialOffice(),
      'EnrolColleague',
      { ...newcomer, roles: ['SYSADMIN'] },
      clockwork,
    ) as OfficeState;
    expect(first.colleagues['u-new']).toMatchObject({ roles: ['SYSADMIN'], email: null, retired: false });
    expect(
      when(
        first,
        'EnrolColleague',
        { ...newcomer, colleagueId: 'u-2', subject: '2', roles: ['SYSADMIN'] },
        clockwork,
      ),
    ).toEqual(['INSTALLATION_IS_DONE']);
  });
  it('is refused to the installation for anybody who could enrol nobody', () => {
    expect(when(initialOffice(), 'EnrolColleague', newcomer, clockwork)).toEqual([
      'FIRST_IS_NO_SYSADMIN roles',
    ]);
  });
  it('is the administrator’s, and nobody else’s', () => {
    const after = when(TEST_OFFICE, 'EnrolColleague', newcomer, 'u-sysadmin') as OfficeState;
    expect(after.colleagues['u-new']?.roles).toEqual(['OFFICER']);
    expect(after.version).toBe(TEST_OFFICE.version + 1);
    expect(when(TEST_OFFICE, 'EnrolColleague', newcomer, 'u-supervisor')).toEqual(['ROLE_NOT_PERMITTED']);
    expect(when(TEST_OFFICE, 'EnrolColleague', newcomer, 'u-nobody')).toEqual(['NOT_VISIBLE']);
    expect(when(TEST_OFFICE, 'EnrolColleague', newcomer, 'u-retired')).toEqual(['NOT_VISIBLE']);
  });
  it('makes an opaque id where none is given', () => {
    const nameless = { ...newcomer, colleagueId: undefined };
    const after = when(TEST_OFFICE, 'EnrolColleague', nameless, 'u-sysadmin') as OfficeState;
    expect(after.colleagues['col_command000000000']?.subject).toBe('new');
  });
  it('refuses an id or an account that is taken, also by somebody who left', () => {
    const again = { ...newcomer, colleagueId: 'u-retired' };
    expect(when(TEST_OFFICE, 'EnrolColleague', again, 'u-sysadmin')).toEqual([
      'COLLEAGUE_EXISTS colleagueId',
    ]);
    const account = { ...newcomer, subject: 'u-officer' };
    expect(when(TEST_OFFICE, 'EnrolColleague', account, 'u-sysadmin')).toEqual(['COLLEAGUE_EXISTS subject']);
  });
  it('keeps administration apart from casework', () => {
    const both = { ...newcomer, roles: ['SYSADMIN', 'SUPERVISOR'] };
    expect(when(TEST_OFFICE, 'EnrolColleague', both, 'u-sysadmin')).toEqual([
      'SYSADMIN_HAS_OTHER_ROLE roles',
    ]);
  });
});

describe('AssignRoles and RetireColleague', () => {
  const roles = { colleagueId: 'u-officer', roles: ['VERIFIER'], unit: 'new-york' };
  it('change a colleague', () => {
    const moved = when(TEST_OFFICE, 'AssignRoles', roles, 'u-sysadmin') as OfficeState;
    expect(moved.colleagues['u-officer']).toMatchObject({ roles: ['VERIFIER'], unit: 'new-york' });
    const left = when(
      TEST_OFFICE,
      'RetireColleague',
      { colleagueId: 'u-officer' },
      'u-sysadmin',
    ) as OfficeState;
    expect(left.colleagues['u-officer']?.retired).toBe(true);
  });
  it('are never for oneself: nobody gains access, and an administrator remains', () => {
    const own = { colleagueId: 'u-sysadmin', roles: ['SUPERVISOR'], unit: 'geneva' };
    expect(when(TEST_OFFICE, 'AssignRoles', own, 'u-sysadmin')).toEqual(['ACCESS_IS_ONES_OWN colleagueId']);
    expect(when(TEST_OFFICE, 'RetireColleague', { colleagueId: 'u-sysadmin' }, 'u-sysadmin')).toEqual([
      'ACCESS_IS_ONES_OWN colleagueId',
    ]);
  });
  it('tell all that is wrong at once', () => {
    const wrong = { colleagueId: 'u-nobody', roles: ['SYSADMIN', 'DPO'], unit: 'geneva' };
    expect(when(TEST_OFFICE, 'AssignRoles', wrong, 'u-sysadmin')).toEqual([
      'COLLEAGUE_UNKNOWN colleagueId',
      'SYSADMIN_HAS_OTHER_ROLE roles',
    ]);
    expect(when(TEST_OFFICE, 'RetireColleague', { colleagueId: 'u-retired' }, 'u-sysadmin')).toEqual([
      'COLLEAGUE_UNKNOWN colleagueId',
    ]);
  });
});

describe('Conflicts', () => {
  it('are declared by everybody for themselves, added to those before', () => {
    const once = when(TEST_OFFICE, 'DeclareConflict', { states: ['XEX', 'XAE'] }, 'u-analyst') as OfficeState;
    const twice = when(
      once,
      'DeclareConflict',
      { states: ['XAE', 'XAF'], reason },
      'u-analyst',
    ) as OfficeState;
    expect(twice.conflicts['u-analyst']).toEqual(['XEX', 'XAE', 'XAF']);
  });
  it('are declared for another by a supervisor only', () => {
    const other = { colleagueId: 'u-officer', states: ['XEX'] };
    expect(
      (when(TEST_OFFICE, 'DeclareConflict', other, 'u-supervisor') as OfficeState).conflicts['u-officer'],
    ).toEqual(['XEX']);
    expect(when(TEST_OFFICE, 'DeclareConflict', other, 'u-officer-2')).toEqual([
      'CONFLICT_OF_ANOTHER colleagueId',
    ]);
    expect(when(TEST_OFFICE, 'DeclareConflict', { ...other, colleagueId: 'u-gone' }, 'u-supervisor')).toEqual(
      ['COLLEAGUE_UNKNOWN colleagueId'],
    );
  });
  it('are lifted by another supervisor, with a reason', () => {
    const lift = { colleagueId: 'u-conflicted', state: 'XEX', reason };
    expect(
      (when(TEST_OFFICE, 'LiftConflict', lift, 'u-supervisor') as OfficeState).conflicts['u-conflicted'],
    ).toEqual([]);
    expect(when(TEST_OFFICE, 'LiftConflict', { ...lift, state: 'XAE' }, 'u-supervisor')).toEqual([
      'CONFLICT_NOT_DECLARED state',
    ]);
    expect(when(TEST_OFFICE, 'LiftConflict', lift, 'u-conflicted')).toEqual(['ROLE_NOT_PERMITTED']);
    const own = when(TEST_OFFICE, 'DeclareConflict', { states: ['XEX'] }, 'u-supervisor') as OfficeState;
    expect(when(own, 'LiftConflict', { ...lift, colleagueId: 'u-supervisor' }, 'u-supervisor')).toEqual([
      'CONFLICT_IS_ONES_OWN colleagueId',
    ]);
  });
});
