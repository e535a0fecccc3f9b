import { vocabulary } from './label.js';

/** Why a person may appear as they do before an audience: the lines of the second table of DOMAIN 3.5, the first that matches. */
export const RENDERING_LINE = vocabulary('renderingLine', {
  SOURCE_ONLY: { en: 'is a source and nothing else', ar: 'مصدر لا غير' },
  OFFICIAL: { en: 'is an official alleged responsible', ar: 'مسؤول يُزعم ضلوعه' },
  NO_CONSENT: { en: 'has not consented to this use', ar: 'لم يوافق على هذا الاستخدام' },
  NO_RISK: { en: 'has no risk assessment that holds', ar: 'لا تقييم مخاطر ساريا له' },
  EXTREME: { en: 'is at extreme risk', ar: 'معرض لخطر بالغ' },
  MINOR: { en: 'is a minor', ar: 'قاصر' },
  NAMED_LOW: { en: 'consented to be named, at low risk', ar: 'وافق على ذكر الاسم، والخطر منخفض' },
  NAMED_MEDIUM: { en: 'consented to be named, at medium risk', ar: 'وافق على ذكر الاسم، والخطر متوسط' },
  NAMED_HIGH: { en: 'consented to be named, at high risk', ar: 'وافق على ذكر الاسم، والخطر مرتفع' },
  ANONYMOUS: {
    en: 'consented without the name, at low or medium risk',
    ar: 'وافق دون ذكر الاسم، والخطر منخفض أو متوسط',
  },
  ANONYMOUS_HIGH: { en: 'consented without the name, at high risk', ar: 'وافق دون ذكر الاسم، والخطر مرتفع' },
});
export type RenderingLine = (typeof RENDERING_LINE.codes)[number];
