import { vocabulary } from './label.js';

/** The five stages of a case’s life, in the words of the office (DESIGN "Stages are data of the domain"). */
export const STAGE = vocabulary('stage', {
  allegation: { en: 'Allegation', ar: 'الادعاء' },
  verification: { en: 'Verification', ar: 'التحقق' },
  communication: { en: 'Communication', ar: 'المراسلة' },
  followUp: { en: 'Follow-up', ar: 'المتابعة' },
  inclusion: { en: 'Inclusion in the report', ar: 'الإدراج في التقرير' },
});
export const STAGES = STAGE.codes;
export type Stage = (typeof STAGES)[number];
