import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const ACT = vocabulary('act', {
  THREAT: { en: 'Threat', ar: 'تهديد' },
  HARASSMENT: { en: 'Harassment', ar: 'مضايقة' },
  SMEAR: { en: 'Smear campaign', ar: 'حملة تشهير' },
  SURVEILLANCE: { en: 'Surveillance', ar: 'مراقبة' },
  ONLINE_ATTACK: { en: 'Online attack', ar: 'هجوم على الإنترنت' },
  TRAVEL_RESTRICTION: { en: 'Travel restriction', ar: 'تقييد السفر' },
  ARREST_DETENTION: { en: 'Arrest or detention', ar: 'توقيف أو احتجاز' },
  PROSECUTION: { en: 'Prosecution', ar: 'ملاحقة قضائية' },
  SENTENCE: { en: 'Sentence', ar: 'حكم بعقوبة' },
  PHYSICAL_ATTACK: { en: 'Physical attack', ar: 'اعتداء جسدي' },
  TORTURE_ILL_TREATMENT: { en: 'Torture or ill-treatment', ar: 'تعذيب أو سوء معاملة' },
  SEXUAL_VIOLENCE: { en: 'Sexual violence', ar: 'عنف جنسي' },
  DENIED_MEDICAL: { en: 'Medical care denied', ar: 'حرمان من الرعاية الطبية' },
  DISAPPEARANCE: { en: 'Disappearance', ar: 'اختفاء' },
  KILLING: { en: 'Killing', ar: 'قتل' },
  RAID_CONFISCATION: { en: 'Raid or confiscation', ar: 'مداهمة أو مصادرة' },
  ASSET_FREEZE: { en: 'Asset freeze', ar: 'تجميد أصول' },
  DISMISSAL: { en: 'Dismissal from work', ar: 'فصل من العمل' },
  DEREGISTRATION: { en: 'Deregistration', ar: 'شطب من السجل' },
  RESTRICTIVE_LAW: { en: 'Restrictive law', ar: 'قانون تقييدي' },
  ACCESS_DENIED: { en: 'Access denied', ar: 'منع من الوصول' },
  SANCTION_OF_EXPERT: { en: 'Sanction of an expert', ar: 'معاقبة خبير' },
  FAMILY_TARGETED: { en: 'Family targeted', ar: 'استهداف الأسرة' },
  TRANSNATIONAL: { en: 'Transnational repression', ar: 'قمع عابر للحدود' },
});
export type ActCode = (typeof ACT.codes)[number];
