import { DEFAULT_PARAMETERS } from '../office/default-parameters.js';
import { initialOffice } from '../office/initial-office.js';
import type { Colleague, OfficeState } from '../office/office-state.js';
import type { Role } from '../vocabulary/role.js';

/** Ids of the invented people of the test office: one for each role at least, all of unit Geneva unless said. */
export const OFFICE_PEOPLE = {
  intake: 'u-intake',
  officer: 'u-officer',
  officer2: 'u-officer-2',
  verifier: 'u-verifier',
  verifier2: 'u-verifier-2',
  protection: 'u-protection',
  supervisor: 'u-supervisor',
  supervisor2: 'u-supervisor-2',
  /** A supervisor of another unit. */
  outsider: 'u-outsider',
  editor: 'u-editor',
  asg: 'u-asg',
  partner: 'u-partner',
  analyst: 'u-analyst',
  dpo: 'u-dpo',
  auditor: 'u-auditor',
  sysadmin: 'u-sysadmin',
  /** An officer who has a declared conflict with the State XEX. */
  conflicted: 'u-conflicted',
  /** An officer who has left. */
  retired: 'u-retired',
} as const;
export type OfficePerson = (typeof OFFICE_PEOPLE)[keyof typeof OFFICE_PEOPLE];

/** The office of all specs of a case: invented people, a duty roster, two holidays, the terms of DOMAIN 5, two periods. */
export const TEST_OFFICE: OfficeState = {
  ...initialOffice(),
  version: 7,
  colleagues: Object.fromEntries(
    [
      colleague(OFFICE_PEOPLE.intake, ['INTAKE']),
      colleague(OFFICE_PEOPLE.officer, ['OFFICER']),
      colleague(OFFICE_PEOPLE.officer2, ['OFFICER']),
      colleague(OFFICE_PEOPLE.verifier, ['VERIFIER']),
      colleague(OFFICE_PEOPLE.verifier2, ['VERIFIER']),
      colleague(OFFICE_PEOPLE.protection, ['PROTECTION']),
      colleague(OFFICE_PEOPLE.supervisor, ['SUPERVISOR']),
      colleague(OFFICE_PEOPLE.supervisor2, ['SUPERVISOR']),
      colleague(OFFICE_PEOPLE.outsider, ['SUPERVISOR'], 'new-york'),
      colleague(OFFICE_PEOPLE.editor, ['EDITOR']),
      colleague(OFFICE_PEOPLE.asg, ['ASG']),
      colleague(OFFICE_PEOPLE.partner, ['PARTNER'], 'field'),
      colleague(OFFICE_PEOPLE.analyst, ['ANALYST']),
      colleague(OFFICE_PEOPLE.dpo, ['DPO']),
      colleague(OFFICE_PEOPLE.auditor, ['AUDITOR']),
      colleague(OFFICE_PEOPLE.sysadmin, ['SYSADMIN']),
      colleague(OFFICE_PEOPLE.conflicted, ['OFFICER']),
      { ...colleague(OFFICE_PEOPLE.retired, ['OFFICER']), retired: true },
    ].map((one) => [one.id, one]),
  ),
  conflicts: { [OFFICE_PEOPLE.conflicted]: ['XEX'] },
  absences: [],
  roster: [
    {
      from: Date.parse('2025-01-01T00:00:00Z'),
      until: Date.parse('2030-01-01T00:00:00Z'),
      supervisor: OFFICE_PEOPLE.supervisor,
      next: OFFICE_PEOPLE.supervisor2,
    },
  ],
  holidays: ['2025-12-25', '2026-01-01'],
  calendars: {},
  calendarsUsed: { ofUnits: {}, ofColleagues: {} },
  posts: [],
  parameters: DEFAULT_PARAMETERS,
  termsSetAt: 0,
  proposedPolicies: {},
  periods: [
    {
      year: 2026,
      from: '2025-05-01',
      until: '2026-04-30',
      submissionsDueOn: '2026-03-31',
      sessionOpensOn: '2026-09-14',
      intakeClosed: false,
    },
    {
      year: 2027,
      from: '2026-05-01',
      until: '2027-04-30',
      submissionsDueOn: null,
      sessionOpensOn: null,
      intakeClosed: false,
    },
  ],
  actions: {},
  calls: {},
};

function colleague(id: string, roles: readonly Role[], unit = 'geneva'): Colleague {
  return {
    id,
    issuer: 'https://issuer.example',
    subject: id,
    displayName: id.replace('u-', 'Invented '),
    email: `${id}@office.example`,
    unit,
    roles,
    retired: false,
  };
}
