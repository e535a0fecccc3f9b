import { vocabulary } from './label.js';

/** What a report's cycle orders for one of its entries, and its case may refuse (DOMAIN 6). */
export const REPORT_ORDER = vocabulary('reportOrder', {
  RedactEntry: { en: 'Redaction', ar: 'حذف' },
  IssueCorrigendum: { en: 'Corrigendum', ar: 'تصويب' },
});
export type ReportOrder = (typeof REPORT_ORDER.codes)[number];
