import { vocabulary } from './label.js';

/** DOMAIN 6, prevention and engagement. */
export const ACTION_KIND = vocabulary('actionKind', {
  MEETING: { en: 'Meeting', ar: 'اجتماع' },
  CALL: { en: 'Telephone call', ar: 'مكالمة هاتفية' },
  DEMARCHE: { en: 'Démarche', ar: 'مسعى دبلوماسي' },
  FIELD_INTERVENTION: { en: 'Field intervention', ar: 'تدخّل ميداني' },
  RECOMMENDATION: { en: 'Recommendation', ar: 'توصية' },
  BRIEFING: { en: 'Briefing', ar: 'إحاطة' },
  PREVENTIVE_STEP: { en: 'Preventive step', ar: 'خطوة وقائية' },
  CALL_FOR_INPUT: { en: 'Call for input', ar: 'دعوة إلى تقديم مساهمات' },
  CONTACT_WITH_SOURCE: { en: 'Contact with the source', ar: 'اتصال بالمصدر' },
  STATE_MEASURE: { en: 'Measure taken by the State', ar: 'تدبير اتخذته الدولة' },
});
export type ActionKind = (typeof ACTION_KIND.codes)[number];

export const ACTION_AIM = vocabulary('actionAim', {
  PREVENTION: { en: 'Prevention', ar: 'الوقاية' },
  PROTECTION: { en: 'Protection', ar: 'الحماية' },
  INVESTIGATION: { en: 'Investigation', ar: 'التحقيق' },
  ACCOUNTABILITY: { en: 'Accountability', ar: 'المساءلة' },
});
export type ActionAim = (typeof ACTION_AIM.codes)[number];

export const ACTION_TOWARD = vocabulary('actionToward', {
  STATE: { en: 'A State', ar: 'دولة' },
  ENTITY: { en: 'A UN entity', ar: 'كيان تابع للأمم المتحدة' },
  CIVIL_SOCIETY: { en: 'Civil society', ar: 'المجتمع المدني' },
  PERSON: { en: 'A person', ar: 'شخص' },
});
export type ActionToward = (typeof ACTION_TOWARD.codes)[number];
