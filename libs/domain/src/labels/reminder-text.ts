import { labelIn, type Labels, type Language } from '../vocabulary/label.js';

/** What a reminder by mail says, in words of one language. */
export interface ReminderText {
  readonly subject: string;
  readonly text: string;
}

/**
 * A reminder by mail in a language, English where it has none: that something waits, and where to look. It tells no case, no State,
 * no person and no level (DOMAIN 15).
 *
 * @param desk where the reader signs in
 */
export const reminderText = (language: Language, desk: string): ReminderText => ({
  subject: labelIn(SUBJECT, language),
  text: labelIn(TEXT(desk), language),
});

const SUBJECT: Labels = { en: 'Vigil: something waits for you', ar: 'Vigil: هناك ما ينتظرك' };

const TEXT = (desk: string): Labels => ({
  en: `Something in Vigil waits for you.\n\nSign in and open your inbox: ${desk}\n\nThis mail says no more on purpose. Do not reply to it.\n`,
  ar: `هناك ما ينتظرك في Vigil.\n\nسجّل الدخول وافتح بريدك الوارد: ${desk}\n\nلا تقول هذه الرسالة أكثر من ذلك عن قصد. لا ترد عليها.\n`,
});
