import { vocabulary } from './label.js';

/** DOMAIN 8; attempted and perceived cooperation count (DOMAIN 1.5). */
export const COOPERATION_TYPE = vocabulary('cooperationType', {
  SUBMISSION: { en: 'Submission', ar: 'تقديم معلومات' },
  COMPLAINT: { en: 'Complaint', ar: 'شكوى' },
  MEETING_IN_COUNTRY: { en: 'Meeting in the country', ar: 'اجتماع داخل البلد' },
  PARTICIPATION_PREMISES: { en: 'Participation on UN premises', ar: 'المشاركة في مقر الأمم المتحدة' },
  REMOTE: { en: 'Remote participation', ar: 'مشاركة عن بعد' },
  TESTIMONY: { en: 'Testimony', ar: 'شهادة' },
  BRIEFING: { en: 'Briefing', ar: 'إحاطة' },
  TRAINING: { en: 'Training', ar: 'تدريب' },
  ACCREDITATION: { en: 'Accreditation', ar: 'اعتماد' },
  ASSISTANCE: { en: 'Assistance to others', ar: 'مساعدة الآخرين' },
});
export type CooperationType = (typeof COOPERATION_TYPE.codes)[number];

export const COOPERATION_STANCE = vocabulary('cooperationStance', {
  ACTUAL: { en: 'Took place', ar: 'فعلي' },
  ATTEMPTED: { en: 'Attempted', ar: 'محاولة' },
  PERCEIVED: { en: 'Perceived by others', ar: 'متصوَّر لدى الغير' },
  UNCLEAR: { en: 'Unclear', ar: 'غير واضح' },
});
export type CooperationStance = (typeof COOPERATION_STANCE.codes)[number];
