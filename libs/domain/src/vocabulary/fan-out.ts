import { vocabulary } from './label.js';

/** What a report cycle asks of its entries, each in its own case: one command for each entry (DESIGN "The report cycle"). */
export const FAN_OUT = vocabulary('fanOut', {
  ENTER_NOTES: { en: 'Put the entries into the notes verbales', ar: 'وضع الإدراجات في المذكرات الشفوية' },
  LINK_NOTE: { en: 'Link the note verbale to its entries', ar: 'ربط المذكرة الشفوية بإدراجاتها' },
  PASS_ON_REPLY: { en: 'Pass the reply on to its entries', ar: 'إحالة الرد إلى إدراجاته' },
  FINALISE: { en: 'Make the entries final', ar: 'جعل الإدراجات نهائية' },
  LOCK: { en: 'Lock the entries', ar: 'إقفال الإدراجات' },
  PUBLISH: { en: 'Mark the entries as published', ar: 'وسم الإدراجات بأنها نُشرت' },
});
export type FanOutTask = (typeof FAN_OUT.codes)[number];
