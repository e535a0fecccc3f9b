import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const VICTIM_PROFILE = vocabulary('victimProfile', {
  HRD: { en: 'Human rights defender', ar: 'مدافع عن حقوق الإنسان' },
  VICTIM: { en: 'Victim', ar: 'ضحية' },
  WITNESS: { en: 'Witness', ar: 'شاهد' },
  JOURNALIST: { en: 'Journalist', ar: 'صحفي' },
  LAWYER: { en: 'Lawyer', ar: 'محام' },
  JUDICIAL: { en: 'Judge or prosecutor', ar: 'قاض أو مدع عام' },
  INDIGENOUS: { en: 'Indigenous person', ar: 'من الشعوب الأصلية' },
  UNIONIST: { en: 'Trade unionist', ar: 'نقابي' },
  WPS_BRIEFER: { en: 'Women, peace and security briefer', ar: 'مقدمة إحاطة بشأن المرأة والسلام والأمن' },
  UN_EXPERT: { en: 'UN-appointed expert', ar: 'خبير تعيّنه الأمم المتحدة' },
  UN_STAFF: { en: 'UN staff', ar: 'موظف في الأمم المتحدة' },
  CIVIL_SERVANT: { en: 'Civil servant', ar: 'موظف حكومي' },
  FOREIGN_NATIONAL: { en: 'Foreign national', ar: 'أجنبي' },
  YOUTH: { en: 'Young person', ar: 'شاب' },
});
export type VictimProfile = (typeof VICTIM_PROFILE.codes)[number];
