import { vocabulary } from './label.js';

/** DOMAIN 7. The office says a person's role and unit; the case's assignment says the role there. */
export const ROLE = vocabulary('role', {
  INTAKE: { en: 'Intake', ar: 'الاستقبال' },
  OFFICER: { en: 'Case officer', ar: 'موظف القضية' },
  VERIFIER: { en: 'Verifier', ar: 'المتحقق' },
  PROTECTION: { en: 'Protection adviser', ar: 'مستشار الحماية' },
  SUPERVISOR: { en: 'Supervisor', ar: 'المشرف' },
  EDITOR: { en: 'Report editor', ar: 'محرر التقرير' },
  ASG: { en: 'Assistant Secretary-General', ar: 'الأمين العام المساعد' },
  PARTNER: { en: 'Partner', ar: 'الشريك' },
  ANALYST: { en: 'Analyst', ar: 'المحلل' },
  DPO: { en: 'Data protection officer', ar: 'مسؤول حماية البيانات' },
  AUDITOR: { en: 'Auditor', ar: 'مراجع الحسابات' },
  SYSADMIN: { en: 'System administrator', ar: 'مدير النظام' },
});
export const ROLES = ROLE.codes;
export type Role = (typeof ROLES)[number];

/** The roles that decide in a case. */
export const DECIDING = [
  'OFFICER',
  'VERIFIER',
  'PROTECTION',
  'SUPERVISOR',
  'EDITOR',
  'ASG',
] as const satisfies readonly Role[];

/** The roles of casework: those in which somebody may be stood in for. */
export const CASEWORK = ['INTAKE', ...DECIDING] as const satisfies readonly Role[];
