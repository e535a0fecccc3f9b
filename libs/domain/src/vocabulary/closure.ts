import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const CLOSURE = vocabulary('closure', {
  RESOLVED: { en: 'Resolved', ar: 'سُوّيت' },
  REMEDY_PROVIDED: { en: 'Remedy provided', ar: 'قُدّم الانتصاف' },
  VICTIM_REQUEST: { en: 'At the victim’s request', ar: 'بناء على طلب الضحية' },
  NO_INFORMATION_2Y: { en: 'No information for two years', ar: 'لا معلومات منذ سنتين' },
  UNFOUNDED: { en: 'Unfounded', ar: 'لا أساس لها' },
  TRANSFERRED: { en: 'Transferred to another body', ar: 'أُحيلت إلى هيئة أخرى' },
  DECEASED_NO_FURTHER_ACTION: { en: 'Victim deceased, no further action', ar: 'وفاة الضحية دون إجراء آخر' },
});
export type ClosureReason = (typeof CLOSURE.codes)[number];
