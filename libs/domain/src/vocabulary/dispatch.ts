import { vocabulary } from './label.js';

/** Where the dispatch of a letter stands (DESIGN "Effects are facts before they are acts"). */
export const DISPATCH = vocabulary('dispatch', {
  NONE: { en: 'Not dispatched', ar: 'لم يُرسل' },
  PENDING: { en: 'Under way', ar: 'قيد الإرسال' },
  CONFIRMED: { en: 'Confirmed', ar: 'تأكد الإرسال' },
  FAILED: { en: 'Failed', ar: 'فشل الإرسال' },
  IN_DOUBT: { en: 'In doubt', ar: 'غير مؤكد' },
});
export type DispatchStatus = (typeof DISPATCH.codes)[number];

/** What a person decides on a dispatch that failed or is in doubt (DOMAIN 6, ResolveDispatch). */
export const RESOLUTION = vocabulary('resolution', {
  WAS_SENT: { en: 'It was sent', ar: 'أُرسلت فعلا' },
  SEND_AGAIN: { en: 'Send it again', ar: 'إعادة الإرسال' },
});
export type Resolution = (typeof RESOLUTION.codes)[number];
