import { vocabulary } from './label.js';

/** Who is told of a level (DOMAIN 5). */
export const RECIPIENT = vocabulary('recipient', {
  OFFICER: { en: 'Case officer', ar: 'موظف القضية' },
  VERIFIER: { en: 'Verifier', ar: 'المتحقق' },
  SUPERVISOR: { en: 'Supervisor', ar: 'المشرف' },
  DUTY_SUPERVISOR: { en: 'Supervisor on duty', ar: 'المشرف المناوب' },
  NEXT_SUPERVISOR: { en: 'Next supervisor', ar: 'المشرف التالي' },
  ASG: { en: 'Assistant Secretary-General', ar: 'الأمين العام المساعد' },
  PROTECTION: { en: 'Protection adviser', ar: 'مستشار الحماية' },
  EDITOR: { en: 'Report editor', ar: 'محرر التقرير' },
});
export const RECIPIENTS = RECIPIENT.codes;
export type Recipient = (typeof RECIPIENT.codes)[number];
