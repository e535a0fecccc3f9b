import { reminderText } from '@vigil/domain/labels/reminder-text';
import type { Language } from '@vigil/domain/vocabulary/label';
import type { Mail } from './mailer.js';

export interface ReminderAddress {
  /** An opaque id of the reminder: a keyed hash of its effect and addressee, in hex or base64url. */
  readonly id: string;
  readonly to: string;
  /** Where the reader signs in. */
  readonly desk: string;
  /** The reader's; English by default. */
  readonly language?: Language | undefined;
}

/**
 * A reminder by mail. Neither subject, body, headers nor Message-ID tell a case, a State, a person or a level
 * (DOMAIN 15): they say that something waits, and where to look, in the reader's language.
 */
export const reminderMail = ({ id, to, desk, language = 'en' }: ReminderAddress): Mail => ({
  messageId: `<${id}@vigil.invalid>`,
  to: [to],
  ...reminderText(language, desk),
});
