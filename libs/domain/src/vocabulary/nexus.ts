import { vocabulary } from './label.js';

/** DOMAIN 8. */
export const NEXUS = vocabulary('nexus', {
  STATED_BY_AUTHORITY: { en: 'Stated by the authority', ar: 'صرّحت به السلطة' },
  IN_CHARGES: { en: 'In the charges', ar: 'وارد في التهم' },
  INTERROGATION: { en: 'Raised in interrogation', ar: 'أُثير في الاستجواب' },
  TIMING: { en: 'Timing', ar: 'التوقيت' },
  PATTERN: { en: 'Pattern', ar: 'نمط متكرر' },
  SEIZED_UN_MATERIAL: { en: 'UN material was seized', ar: 'مصادرة مواد تتعلق بالأمم المتحدة' },
  SOURCE_ASSERTS: { en: 'The source asserts it', ar: 'يؤكده المصدر' },
});
export type NexusCode = (typeof NEXUS.codes)[number];
