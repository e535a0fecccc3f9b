import type { Mail } from './mailer.js';

export interface OfficialLetter {
  /** The number allotted at its departure, such as `LTR/2026/XEX/3`. */
  readonly number: string;
  /** A keyed hash of the letter and its attempt. */
  readonly id: string;
  readonly to: string;
  /** As rendered for its addressee and decided at departure. */
  readonly text: string;
  /** The day on which the reply is due, as it is to be written (`11 April 2026`), if one is asked for. */
  readonly replyDueOn: string | null;
}

/** An official letter as plain text by mail. What it may say was decided and recorded at its departure. */
export const letterMail = ({ number, id, to, text, replyDueOn }: OfficialLetter): Mail => ({
  messageId: `<${id}@vigil.invalid>`,
  to: [to],
  subject: `Communication ${number}`,
  text: `Reference: ${number}\n\n${text}\n${replyDueOn === null ? '' : `\nA reply is requested by ${replyDueOn}.\n`}`,
});
