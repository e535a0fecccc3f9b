import { vocabulary } from './label.js';

/** Clues to an unnamed person that can be computed (DOMAIN 3.5). They are weighed by people, never scored. */
export const CLUE = vocabulary('clue', {
  NUMBER_WORD: { en: 'A number in words', ar: 'عدد مكتوب بالحروف' },
  EXACT_DATE: { en: 'An exact date', ar: 'تاريخ محدد' },
  PLACE_WITH_DATE: { en: 'A place with an exact date', ar: 'مكان مع تاريخ محدد' },
  LETTER_CODE: { en: 'The code of a letter or document', ar: 'رمز رسالة أو وثيقة' },
  KINSHIP: { en: 'Kinship', ar: 'صلة قرابة' },
  ROLE_IN_ORGANISATION: { en: 'A role in a named organisation', ar: 'صفة في منظمة مسماة' },
  EARLIER_REPORT: { en: 'An earlier report ("reported in 2025")', ar: 'تقرير سابق ("ورد في تقرير 2025")' },
  GENDERED_FORM: { en: 'A form that tells the gender', ar: 'صيغة تدل على النوع الاجتماعي' },
  UNUSUAL_SENTENCE: {
    en: 'An unusual sentence (what is quoted, or happened only once)',
    ar: 'جملة غير مألوفة (اقتباس أو أمر فريد)',
  },
});
export type Clue = (typeof CLUE.codes)[number];
