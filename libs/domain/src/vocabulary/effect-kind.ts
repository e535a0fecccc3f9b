import { vocabulary } from './label.js';

/** What an act recorded and not yet done is (DESIGN "Effects are facts before they are acts"). */
export const EFFECT_KIND = vocabulary('effectKind', {
  inbox: { en: 'Notice in the inbox', ar: 'إشعار في صندوق الوارد' },
  mail: { en: 'Mail', ar: 'بريد إلكتروني' },
  letter: { en: 'Letter', ar: 'رسالة' },
  'fan-out': { en: 'Round over the entries of a report', ar: 'جولة على إدراجات التقرير' },
  note: { en: 'Note verbale', ar: 'مذكرة شفوية' },
  report: { en: 'Text of the report', ar: 'نص التقرير' },
  command: { en: 'Step in another file', ar: 'خطوة في ملف آخر' },
});
export type EffectKind = (typeof EFFECT_KIND.codes)[number];
