import { vocabulary, type Labels, type Language } from './label.js';

/** The languages in which somebody may be written to. */
export const LANGUAGE = vocabulary('language', {
  en: { en: 'English', ar: 'الإنكليزية' },
  ar: { en: 'Arabic', ar: 'العربية' },
  fr: { en: 'French', ar: 'الفرنسية' },
  es: { en: 'Spanish', ar: 'الإسبانية' },
  ru: { en: 'Russian', ar: 'الروسية' },
  zh: { en: 'Chinese', ar: 'الصينية' },
} satisfies { readonly [L in Language]: Labels });
