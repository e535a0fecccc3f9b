import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const AGE_BAND = vocabulary('ageBand', {
  CHILD: { en: 'Child', ar: 'طفل' },
  '18_24': { en: '18 to 24', ar: 'من 18 إلى 24 سنة' },
  '25_59': { en: '25 to 59', ar: 'من 25 إلى 59 سنة' },
  '60_PLUS': { en: '60 and over', ar: '60 سنة فأكثر' },
  UNKNOWN: { en: 'Unknown', ar: 'غير معروف' },
});
export type AgeBand = (typeof AGE_BAND.codes)[number];
