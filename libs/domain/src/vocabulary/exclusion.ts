import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const EXCLUSION = vocabulary('exclusion', {
  NO_ACT_YET: { en: 'No act yet', ar: 'لا فعل بعد' },
  NO_CONSENT: { en: 'No consent', ar: 'لا موافقة' },
  CONSENT_WITHDRAWN: { en: 'Consent withdrawn', ar: 'سُحبت الموافقة' },
  RISK: { en: 'Risk to the person', ar: 'خطر على الشخص' },
  UNVERIFIED: { en: 'Not verified', ar: 'لم يُتحقق منها' },
  NO_NEXUS: { en: 'No link to the cooperation', ar: 'لا صلة بالتعاون' },
  OUT_OF_PERIOD: { en: 'Outside the reporting period', ar: 'خارج فترة التقرير' },
  NO_DEVELOPMENT: { en: 'No development in the period', ar: 'لا تطورات في الفترة' },
  HANDLED_CONFIDENTIALLY: { en: 'Handled confidentially', ar: 'عولجت سرا' },
  DUPLICATE: { en: 'Duplicate', ar: 'مكررة' },
  LENGTH: { en: 'Length of the report', ar: 'طول التقرير' },
});
export type ExclusionReason = (typeof EXCLUSION.codes)[number];
