import { vocabulary } from './label.js';

/** Groups under which the desk shows the commands of a case. */
export const COMMAND_GROUP = vocabulary('commandGroup', {
  intake: { en: 'Intake', ar: 'الاستقبال' },
  people: { en: 'People', ar: 'الأشخاص' },
  facts: { en: 'Facts', ar: 'الوقائع' },
  verification: { en: 'Verification', ar: 'التحقق' },
  communication: { en: 'Communication', ar: 'المراسلة' },
  followUp: { en: 'Follow-up', ar: 'المتابعة' },
  report: { en: 'Report', ar: 'التقرير' },
  case: { en: 'The case', ar: 'القضية' },
});
export type CommandGroup = (typeof COMMAND_GROUP.codes)[number];
