import { vocabulary } from './label.js';

/** DOMAIN 8 [POLICY]: reliability of the source A to E; credibility of the information 1 to 5. */
export const RELIABILITY = vocabulary('reliability', {
  A: { en: 'A: completely reliable', ar: 'أ: موثوق تماما' },
  B: { en: 'B: usually reliable', ar: 'ب: موثوق عادة' },
  C: { en: 'C: fairly reliable', ar: 'ج: موثوق إلى حد ما' },
  D: { en: 'D: not usually reliable', ar: 'د: غير موثوق عادة' },
  E: { en: 'E: unreliable', ar: 'هـ: غير موثوق' },
});
export type Reliability = (typeof RELIABILITY.codes)[number];
