import { vocabulary } from './label.js';

/** DOMAIN 6. SUSPENDED is not among them: a held case keeps the status that it would have by now, and `hold` says so. */
export const CASE_STATUS = vocabulary('caseStatus', {
  RECEIVED: { en: 'Received', ar: 'وارد' },
  SCREENING: { en: 'In screening', ar: 'قيد الفرز' },
  VERIFYING: { en: 'In verification', ar: 'قيد التحقق' },
  VERIFIED: { en: 'Verified', ar: 'تم التحقق' },
  COMMUNICATED: { en: 'Communicated to the State', ar: 'أُبلغت به الدولة' },
  FOLLOW_UP: { en: 'In follow-up', ar: 'قيد المتابعة' },
  CLOSED: { en: 'Closed', ar: 'مغلق' },
  NOT_PURSUED: { en: 'Not pursued', ar: 'لم يُتابَع' },
  MERGED: { en: 'Merged into another case', ar: 'مدموج في قضية أخرى' },
});
/** What lists call a held case, in the place of its status. */
export const SUSPENDED = { en: 'On hold', ar: 'معلّقة' } as const;
export type CaseStatus = (typeof CASE_STATUS.codes)[number];

export const ENTRY_STATUS = vocabulary('entryStatus', {
  PROPOSED: { en: 'Proposed', ar: 'مقترح' },
  CLEARED: { en: 'Cleared', ar: 'معتمد' },
  IN_NV: { en: 'In the note verbale', ar: 'في المذكرة الشفوية' },
  FINAL: { en: 'Final', ar: 'نهائي' },
  LOCKED: { en: 'Locked', ar: 'مقفل' },
  PUBLISHED: { en: 'Published', ar: 'منشور' },
  EXCLUDED: { en: 'Left out', ar: 'مستبعد' },
});
export type EntryStatus = (typeof ENTRY_STATUS.codes)[number];
