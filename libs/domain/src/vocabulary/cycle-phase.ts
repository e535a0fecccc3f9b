import { vocabulary } from './label.js';

/** Where the year of a report stands (DOMAIN 6 "ReportCycle"): the stages of a cycle's workflow. */
export const CYCLE_PHASE = vocabulary('cyclePhase', {
  OPEN: { en: 'Open', ar: 'مفتوح' },
  INTAKE_CLOSED: { en: 'Intake closed', ar: 'أُغلق الاستقبال' },
  NV_OUT: { en: 'Notes verbales out', ar: 'أُرسلت المذكرات الشفوية' },
  MAIN_SUBMITTED: { en: 'Main text submitted', ar: 'قُدّم النص الرئيسي' },
  ANNEX_LOCKED: { en: 'Annexes locked', ar: 'أُقفلت المرفقات' },
  ISSUED: { en: 'Issued', ar: 'صدر' },
  PRESENTED: { en: 'Presented', ar: 'عُرض' },
});
export const CYCLE_PHASES = CYCLE_PHASE.codes;
export type CyclePhase = (typeof CYCLE_PHASES)[number];
