import { vocabulary } from './label.js';

/** The HURIDOCS split of DOMAIN 6: victim, source, perpetrator, intervening party. A person may have several. */
export const PERSON_ROLE = vocabulary('personRole', {
  VICTIM: { en: 'Victim', ar: 'ضحية' },
  FAMILY: { en: 'Family', ar: 'أسرة' },
  HELPER: { en: 'Helper', ar: 'مساعد' },
  WITNESS: { en: 'Witness', ar: 'شاهد' },
  SOURCE: { en: 'Source', ar: 'مصدر' },
  ALLEGED_RESPONSIBLE: { en: 'Allegedly responsible', ar: 'المسؤول المزعوم' },
});
export type PersonRole = (typeof PERSON_ROLE.codes)[number];
