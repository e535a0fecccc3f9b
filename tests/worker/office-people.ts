import type { Role } from '@vigil/domain/vocabulary/role';

/** The invented people of the driven office, and their roles; all of unit Geneva. */
export const PEOPLE = {
  sysadmin: ['SYSADMIN'],
  officer: ['OFFICER'],
  verifier: ['VERIFIER'],
  protection: ['PROTECTION'],
  supervisor: ['SUPERVISOR'],
  supervisor2: ['SUPERVISOR'],
  asg: ['ASG'],
} as const satisfies Record<string, readonly Role[]>;
export type Person = keyof typeof PEOPLE;
/** In the order in which they are enrolled. */
export const ENROLLED = Object.keys(PEOPLE) as readonly Person[];

export const mailOf = (person: Person): string => `${person}@office.example`;

/** The sealed body of EnrolColleague; nothing of it is text or identity. */
export const enrolment = (person: Person) => ({
  colleagueId: person,
  issuer: 'https://issuer.example',
  subject: person,
  displayName: `Invented ${person}`,
  email: mailOf(person),
  unit: 'geneva',
  roles: PEOPLE[person],
});
