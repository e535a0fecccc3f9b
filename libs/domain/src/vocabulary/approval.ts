import { vocabulary } from './label.js';

/** What waits for a second person: proposals to countersign, texts to clear, a case to take over, a risk to assess. */
export const APPROVAL = vocabulary('approval', {
  verification: { en: 'Verification to confirm', ar: 'تحقق بانتظار التأكيد' },
  override: { en: 'Exception to the standard to confirm', ar: 'استثناء من المعيار بانتظار التأكيد' },
  decline: { en: 'Decline to confirm', ar: 'عدم متابعة بانتظار التأكيد' },
  closure: { en: 'Closure to confirm', ar: 'إغلاق بانتظار التأكيد' },
  communication: { en: 'Letter to clear', ar: 'رسالة بانتظار الإجازة' },
  entry: { en: 'Entry to clear', ar: 'مدخل بانتظار الإجازة' },
  risk: { en: 'Risk to assess', ar: 'خطر بانتظار التقييم' },
  handOver: { en: 'Case offered to you', ar: 'قضية معروضة عليك' },
  dispatch: { en: 'Dispatch to decide on', ar: 'إرسال بانتظار قرار' },
  triage: { en: 'Urgent and unanswered', ar: 'عاجل دون رد' },
  meeting: { en: 'State to be met', ar: 'دولة يُنتظر لقاؤها' },
});
export type ApprovalKind = (typeof APPROVAL.codes)[number];
