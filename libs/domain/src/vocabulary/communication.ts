import { vocabulary } from './label.js';

/** DOMAIN 4, 6 and 8. */
export const COMMUNICATION_TYPE = vocabulary('communicationType', {
  FIELD_INTERVENTION: { en: 'Field intervention', ar: 'تدخّل ميداني' },
  UPR_RECOMMENDATION: { en: 'UPR recommendation', ar: 'توصية في الاستعراض الدوري الشامل' },
  VISIT: { en: 'Visit', ar: 'زيارة' },
  AL: { en: 'Allegation letter', ar: 'رسالة ادعاء' },
  UA: { en: 'Urgent appeal', ar: 'نداء عاجل' },
  OL: { en: 'Other letter (law or policy)', ar: 'رسالة أخرى (قانون أو سياسة)' },
  PROMPT_INTERVENTION: { en: 'Prompt intervention', ar: 'تدخّل عاجل' },
  TB_LETTER: { en: 'Treaty-body letter', ar: 'رسالة هيئة معاهدة' },
  NV_REPORT: { en: 'Note verbale for the report', ar: 'مذكرة شفوية بشأن التقرير' },
  ASG_LETTER: { en: 'Letter of the Assistant Secretary-General', ar: 'رسالة الأمين العام المساعد' },
  DEMARCHE: { en: 'Démarche', ar: 'مسعى دبلوماسي' },
  PRESIDENT: { en: 'Step of the Council’s President', ar: 'خطوة من رئيس المجلس' },
  PRESS_RELEASE: { en: 'Press release', ar: 'بيان صحفي' },
});
export type CommunicationType = (typeof COMMUNICATION_TYPE.codes)[number];

export const COMMUNICATION_ORIGIN = vocabulary('communicationOrigin', {
  OWN: { en: 'Own letter', ar: 'رسالة صادرة عن المكتب' },
  LINKED: { en: 'Another body’s letter', ar: 'رسالة هيئة أخرى' },
});
export type CommunicationOrigin = (typeof COMMUNICATION_ORIGIN.codes)[number];

export const COMMUNICATION_STATUS = vocabulary('communicationStatus', {
  DRAFT: { en: 'Draft', ar: 'مسودة' },
  CLEARED: { en: 'Cleared', ar: 'معتمدة' },
  SENT: { en: 'Sent', ar: 'أُرسلت' },
  ACKNOWLEDGED: { en: 'Receipt acknowledged', ar: 'أُقرّ باستلامها' },
  REPLIED: { en: 'Replied', ar: 'ورد الرد' },
  LAPSED: { en: 'Term passed without reply', ar: 'انقضت المهلة دون رد' },
  REPLIED_LATE: { en: 'Replied late', ar: 'ورد الرد متأخرا' },
  CANCELLED: { en: 'Cancelled', ar: 'ملغاة' },
});
export type CommunicationStatus = (typeof COMMUNICATION_STATUS.codes)[number];

export const REPLY_QUALITY = vocabulary('replyQuality', {
  SUBSTANTIVE_COOPERATIVE: { en: 'Substantive and cooperative', ar: 'موضوعي ومتعاون' },
  COOPERATIVE_INCOMPLETE: { en: 'Cooperative but incomplete', ar: 'متعاون لكن غير مكتمل' },
  REJECTED_UNSUBSTANTIATED: { en: 'Rejects without substance', ar: 'رفض دون تعليل' },
  RECEIPT_ONLY: { en: 'Receipt only', ar: 'إقرار بالاستلام فقط' },
  NO_REPLY: { en: 'No reply', ar: 'لا رد' },
  IN_TRANSLATION: { en: 'In translation', ar: 'قيد الترجمة' },
});
/** What a record calls a reply whose quality nobody graded yet. */
export const UNGRADED = { en: 'Not graded yet', ar: 'لم تُقيَّم جودته بعد' } as const;
export type ReplyQuality = (typeof REPLY_QUALITY.codes)[number];
