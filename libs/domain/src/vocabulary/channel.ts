import { vocabulary } from './label.js';

/** How a submission reached the office (DOMAIN 3.3). */
export const CHANNEL = vocabulary('channel', {
  SECURE_FORM: { en: 'Secure form', ar: 'استمارة آمنة' },
  EMAIL: { en: 'E-mail', ar: 'بريد إلكتروني' },
  POST: { en: 'Post', ar: 'بريد عادي' },
  PHONE: { en: 'Telephone', ar: 'هاتف' },
  IN_PERSON: { en: 'In person', ar: 'حضوريا' },
  UN_PARTNER: { en: 'UN partner', ar: 'شريك في الأمم المتحدة' },
  OTHER: { en: 'Other', ar: 'غير ذلك' },
});
export type Channel = (typeof CHANNEL.codes)[number];
