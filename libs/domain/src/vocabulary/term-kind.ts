import { vocabulary } from './label.js';

/** What a term waits for (DOMAIN 5). */
export const TERM_KIND = vocabulary('termKind', {
  acknowledgement: { en: 'Acknowledgement to the source', ar: 'إبلاغ المصدر بالاستلام' },
  triage: { en: 'Urgent triage', ar: 'الفرز العاجل' },
  riskValidity: { en: 'Validity of the risk assessment', ar: 'صلاحية تقييم الخطر' },
  consentValidity: { en: 'Validity of the consent', ar: 'صلاحية الموافقة' },
  reply: { en: 'Reply to a letter', ar: 'الرد على رسالة' },
  publication: { en: 'Publication of a letter', ar: 'نشر رسالة' },
  noteReply: { en: 'Reply to the note verbale', ar: 'الرد على المذكرة الشفوية' },
  feedback: { en: 'Outcome told to the source', ar: 'إبلاغ المصدر بالنتيجة' },
  review: { en: 'Follow-up review', ar: 'مراجعة المتابعة' },
  nextStep: { en: 'Next step', ar: 'الخطوة التالية' },
  handOver: { en: 'Answer to a handover', ar: 'الرد على تسليم القضية' },
  periodCloses: { en: 'Close of the reporting period', ar: 'إقفال فترة التقرير' },
  submissionsDue: { en: 'Submissions for the report', ar: 'المساهمات في التقرير' },
  mainText: { en: 'Main text to conference services', ar: 'النص الرئيسي إلى خدمات المؤتمرات' },
  mainIssued: { en: 'Issue of the main text', ar: 'إصدار النص الرئيسي' },
  annexLock: { en: 'Lock of the annexes', ar: 'إقفال المرفقات' },
  input: { en: 'Input of UN entities', ar: 'مساهمات كيانات الأمم المتحدة' },
  presentation: { en: 'Presentation of the report', ar: 'عرض التقرير' },
});
export const TERM_KINDS = TERM_KIND.codes;
export type TermKind = (typeof TERM_KIND.codes)[number];
