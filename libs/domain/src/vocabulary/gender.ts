import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const GENDER = vocabulary('gender', {
  WOMAN: { en: 'Woman', ar: 'امرأة' },
  MAN: { en: 'Man', ar: 'رجل' },
  NON_BINARY: { en: 'Non-binary', ar: 'غير ثنائي الجنس' },
  GROUP_MIXED: { en: 'Mixed group', ar: 'مجموعة مختلطة' },
  UNKNOWN: { en: 'Unknown', ar: 'غير معروف' },
});
export type Gender = (typeof GENDER.codes)[number];
