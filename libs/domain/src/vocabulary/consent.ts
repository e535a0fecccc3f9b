import { vocabulary } from './label.js';

/** DOMAIN 8; scopes never imply one another (DOMAIN 9.3). */
export const CONSENT_SCOPE = vocabulary('consentScope', {
  INTERNAL: { en: 'The office looks into it', ar: 'أن ينظر المكتب في الأمر' },
  SHARE_UN: { en: 'Share within the UN', ar: 'التبادل داخل الأمم المتحدة' },
  TRANSMIT_ANON: { en: 'Letter to the State, without the name', ar: 'رسالة إلى الدولة دون ذكر الاسم' },
  TRANSMIT_NAMED: { en: 'Letter to the State, with the name', ar: 'رسالة إلى الدولة مع ذكر الاسم' },
  PUBLISH_ANON: { en: 'Public report, without the name', ar: 'تقرير علني دون ذكر الاسم' },
  PUBLISH_NAMED: { en: 'Public report, with the name', ar: 'تقرير علني مع ذكر الاسم' },
  PRESS: { en: 'Press', ar: 'الصحافة' },
  CONTACT: { en: 'Be contacted again', ar: 'معاودة الاتصال' },
});
export type ConsentScope = (typeof CONSENT_SCOPE.codes)[number];

export const CONSENT_STATUS = vocabulary('consentStatus', {
  GIVEN: { en: 'Given', ar: 'مُنحت' },
  REFUSED: { en: 'Refused', ar: 'رُفضت' },
  NOT_ASKED: { en: 'Not asked', ar: 'لم تُطلب' },
  WITHDRAWN: { en: 'Withdrawn', ar: 'سُحبت' },
  EXPIRED: { en: 'Expired', ar: 'انتهت صلاحيتها' },
});
export type ConsentStatus = (typeof CONSENT_STATUS.codes)[number];
