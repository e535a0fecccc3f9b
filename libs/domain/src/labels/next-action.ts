import type { ApprovalKind } from '../vocabulary/approval.js';
import type { CaseStatus } from '../vocabulary/case-status.js';
import { labelIn, type Labels, type Language } from '../vocabulary/label.js';
import type { TermKind } from '../vocabulary/term-kind.js';

/**
 * What there is to do next in a case as a list shows it, in few words: what the decision that waits or the earliest term asks
 * for, else what a case of its status is for. Undefined where nothing is to be done: it is over, on hold, or nobody knows the kind.
 */
export function nextAction({ waitsFor, status, hold }: ActedOn, language: Language): string | undefined {
  if (hold) return undefined;
  const labels = waitsFor === null ? OF_STATUS[status ?? ''] : OF_TERM[waitsFor];
  return labels && labelIn(labels, language);
}

interface ActedOn {
  /** The kind of the earliest term, or of the decision that waits. */
  readonly waitsFor: string | null;
  readonly status: string | null | undefined;
  readonly hold: boolean;
}

type KindOfCycle =
  'periodCloses' | 'submissionsDue' | 'mainText' | 'mainIssued' | 'annexLock' | 'input' | 'presentation';

const WHAT_WAITS: Readonly<Record<Exclude<TermKind, KindOfCycle> | ApprovalKind, Labels>> = {
  acknowledgement: { en: 'Tell the source that it arrived', ar: 'أبلغ المصدر بالاستلام' },
  triage: { en: 'Look at it now', ar: 'انظر فيها الآن' },
  riskValidity: { en: 'Have the risk assessed anew', ar: 'اطلب تقييم الخطر من جديد' },
  consentValidity: { en: 'Ask the person again', ar: 'اسأل الشخص من جديد' },
  reply: { en: 'Record the reply when it comes', ar: 'سجّل الرد عند وروده' },
  publication: { en: 'See it published', ar: 'تابع نشرها' },
  noteReply: { en: 'Record the reply to the note', ar: 'سجّل الرد على المذكرة' },
  feedback: { en: 'Tell the source the outcome', ar: 'أبلغ المصدر بالنتيجة' },
  review: { en: 'Review the case', ar: 'راجع القضية' },
  nextStep: { en: 'Take the step that was planned', ar: 'اتخذ الخطوة المقررة' },
  handOver: { en: 'Accept or refuse the case', ar: 'اقبل القضية أو ارفضها' },
  verification: { en: 'Confirm as the second person', ar: 'أكّد بصفتك الشخص الثاني' },
  override: { en: 'Confirm the exception', ar: 'أكّد الاستثناء' },
  decline: { en: 'Confirm that it is not pursued', ar: 'أكّد عدم المتابعة' },
  closure: { en: 'Confirm the closure', ar: 'أكّد الإغلاق' },
  communication: { en: 'Clear the letter', ar: 'أجز الرسالة' },
  entry: { en: 'Clear the entry', ar: 'أجز المدخل' },
  risk: { en: 'Assess the risk', ar: 'قيّم الخطر' },
  dispatch: { en: 'Decide on the dispatch', ar: 'ابتّ في الإرسال' },
  meeting: { en: 'Meet the State', ar: 'التق بالدولة' },
};
const OF_TERM: Readonly<Record<string, Labels | undefined>> = WHAT_WAITS;

const WHAT_FOR: Readonly<Record<Exclude<CaseStatus, 'CLOSED' | 'NOT_PURSUED' | 'MERGED'>, Labels>> = {
  RECEIVED: { en: 'Begin to screen it', ar: 'ابدأ فرزها' },
  SCREENING: { en: 'Confirm the scope', ar: 'أكّد أنها ضمن الاختصاص' },
  VERIFYING: { en: 'Propose a verification', ar: 'اقترح التحقق' },
  VERIFIED: { en: 'Write to the State', ar: 'اكتب إلى الدولة' },
  COMMUNICATED: { en: 'Await the reply', ar: 'انتظر الرد' },
  FOLLOW_UP: { en: 'Follow it up', ar: 'تابعها' },
};
const OF_STATUS: Readonly<Record<string, Labels | undefined>> = WHAT_FOR;

/** All that lists may say of it, for the spec that compares the languages. */
export const NEXT_ACTIONS: readonly Labels[] = [...Object.values(WHAT_WAITS), ...Object.values(WHAT_FOR)];
