import type { Role } from '@vigil/domain/vocabulary/role';

/** An invented colleague of the demo office. The id is the office's, the subject the issuer's. */
export interface DemoPerson {
  readonly id: string;
  readonly subject: string;
  readonly displayName: string;
  readonly unit: string;
  readonly roles: readonly [Role, ...Role[]];
}

const person = (name: string, unit: string, ...roles: [Role, ...Role[]]): DemoPerson => {
  const subject = name.split(' ')[0]!.toLowerCase();
  return { id: `u_${subject}`, subject, displayName: name, unit, roles };
};

/** At least one for each role, so that every step of a case can be tried. All names are invented. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person('Ines Quill', 'geneva', 'INTAKE'),
  person('Amira Okoro', 'geneva', 'OFFICER'),
  person('Bastien Roe', 'geneva', 'OFFICER'),
  person('Viktor Lund', 'geneva', 'VERIFIER'),
  person('Wanda Ilves', 'geneva', 'VERIFIER'),
  person('Petra Noor', 'geneva', 'PROTECTION'),
  person('Samuel Adeyar', 'geneva', 'SUPERVISOR'),
  person('Tomas Weir', 'geneva', 'SUPERVISOR'),
  person('Edda Marsh', 'geneva', 'EDITOR'),
  person('Ayla Storm', 'geneva', 'ASG'),
  person('Pilar Fenn', 'field-east', 'PARTNER'),
  person('Anton Grey', 'geneva', 'ANALYST'),
  person('Dora Pell', 'geneva', 'DPO'),
  person('Oskar Thorn', 'geneva', 'AUDITOR'),
  person('Yann Sorel', 'geneva', 'SYSADMIN'),
];
