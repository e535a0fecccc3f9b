import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const VICTIM_CATEGORY = vocabulary('victimCategory', {
  A_COOPERATED: { en: '(a) Cooperated or sought to', ar: '(أ) تعاون أو سعى إلى التعاون' },
  B_PROCEDURE_USER: { en: '(b) Used UN procedures', ar: '(ب) لجأ إلى إجراءات الأمم المتحدة' },
  B_HELPER: { en: '(b) Helped somebody use them', ar: '(ب) ساعد غيره على اللجوء إليها' },
  C_COMMUNICATION: { en: '(c) Submitted a communication', ar: '(ج) قدّم بلاغا' },
  C_HELPER: { en: '(c) Helped with one', ar: '(ج) ساعد في تقديم بلاغ' },
  D_RELATIVE: { en: '(d) Relative', ar: '(د) قريب' },
});
export type VictimCategory = (typeof VICTIM_CATEGORY.codes)[number];
