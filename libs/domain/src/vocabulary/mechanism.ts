import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const MECHANISM = vocabulary('mechanism', {
  SP: { en: 'Special procedures', ar: 'الإجراءات الخاصة' },
  TB: { en: 'Treaty bodies', ar: 'هيئات المعاهدات' },
  SPT: { en: 'Subcommittee on Prevention of Torture', ar: 'اللجنة الفرعية لمنع التعذيب' },
  HRC: { en: 'Human Rights Council', ar: 'مجلس حقوق الإنسان' },
  UPR: { en: 'Universal periodic review', ar: 'الاستعراض الدوري الشامل' },
  SG: { en: 'Secretary-General', ar: 'الأمين العام' },
  ASG: { en: 'Assistant Secretary-General', ar: 'الأمين العام المساعد' },
  OHCHR_HQ: { en: 'OHCHR headquarters', ar: 'مقر المفوضية السامية لحقوق الإنسان' },
  OHCHR_FIELD: { en: 'OHCHR field presence', ar: 'الوجود الميداني للمفوضية السامية' },
  PEACE_OP: { en: 'Peace operation', ar: 'عملية سلام' },
  SECURITY_COUNCIL: { en: 'Security Council', ar: 'مجلس الأمن' },
  NGO_COMMITTEE: { en: 'NGO Committee', ar: 'اللجنة المعنية بالمنظمات غير الحكومية' },
  UNCT: { en: 'UN country team', ar: 'فريق الأمم المتحدة القطري' },
  UN_WOMEN: { en: 'UN-Women', ar: 'هيئة الأمم المتحدة للمرأة' },
  HLPF: { en: 'High-level political forum', ar: 'المنتدى السياسي الرفيع المستوى' },
  PFII_EMRIP: {
    en: 'Permanent Forum and Expert Mechanism on indigenous issues',
    ar: 'المنتدى الدائم وآلية الخبراء المعنيان بالشعوب الأصلية',
  },
  AGENCY: { en: 'UN agency', ar: 'وكالة تابعة للأمم المتحدة' },
  INVESTIGATIVE_BODY: { en: 'Investigative body', ar: 'هيئة تحقيق' },
  OTHER: { en: 'Other', ar: 'غير ذلك' },
});
export type Mechanism = (typeof MECHANISM.codes)[number];
