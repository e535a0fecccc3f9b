import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const PERSON_STATUS = vocabulary('personStatus', {
  AT_LIBERTY: { en: 'At liberty', ar: 'طليق' },
  DETAINED: { en: 'Detained', ar: 'محتجز' },
  HOUSE_ARREST: { en: 'Under house arrest', ar: 'قيد الإقامة الجبرية' },
  ON_TRIAL: { en: 'On trial', ar: 'قيد المحاكمة' },
  SENTENCED: { en: 'Sentenced', ar: 'محكوم عليه' },
  RELEASED: { en: 'Released', ar: 'أُفرج عنه' },
  ACQUITTED: { en: 'Acquitted', ar: 'بُرّئ' },
  CHARGES_DROPPED: { en: 'Charges dropped', ar: 'أُسقطت التهم' },
  EXILE: { en: 'In exile', ar: 'في المنفى' },
  MISSING: { en: 'Missing', ar: 'مفقود' },
  DECEASED: { en: 'Deceased', ar: 'متوفى' },
  UNKNOWN: { en: 'Unknown', ar: 'غير معروف' },
});
export type PersonStatus = (typeof PERSON_STATUS.codes)[number];
