import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const RISK = vocabulary('risk', {
  LOW: { en: 'Low', ar: 'منخفض' },
  MEDIUM: { en: 'Medium', ar: 'متوسط' },
  HIGH: { en: 'High', ar: 'مرتفع' },
  EXTREME: { en: 'Extreme', ar: 'بالغ' },
});
export type RiskLevel = (typeof RISK.codes)[number];
