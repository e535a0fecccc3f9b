import { EN, type Messages } from './en.js';

/**
 * The languages of the desk. Another one is a file with its messages and a line here; the labels of codes, reasons and
 * commands come from the domain, keyed by the same language.
 */
export const DESK_LANGUAGES = {
  en: { name: 'English', direction: 'ltr', locale: 'en-GB', messages: () => Promise.resolve(EN) },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar-EG',
    messages: () => import('./ar.js').then(({ AR }) => AR),
  },
} as const satisfies Record<string, DeskLanguage>;
export type DeskLanguageCode = keyof typeof DESK_LANGUAGES;

interface DeskLanguage {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and numbers: days before months, the office's weekdays. */
  readonly locale: string;
  readonly messages: () => Promise<Messages>;
}

const KEPT = 'vigil-language';

/** The language chosen on this machine, or the browser's first that there is. A choice of language says nothing of a case. */
export function firstLanguage(): DeskLanguageCode {
  const wished = [localStorage.getItem(KEPT) ?? '', ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wished.find(isDeskLanguage) ?? 'en';
}

export const keepLanguage = (code: DeskLanguageCode): void => localStorage.setItem(KEPT, code);

export const isDeskLanguage = (code: string): code is DeskLanguageCode => code in DESK_LANGUAGES;
