import type { Mail } from './mailer.js';

export interface ReportToHandOver {
  /** A keyed hash of the act. */
  readonly id: string;
  readonly to: string;
  /** `A/HRC/63/61`. */
  readonly symbol: string;
  /** As rendered for the public and signed before the lock. */
  readonly text: string;
}

/** The text of a published report by mail, for whoever prints it. What it says was decided and recorded before. */
export const reportMail = ({ id, to, symbol, text }: ReportToHandOver): Mail => ({
  messageId: `<${id}@vigil.invalid>`,
  to: [to],
  subject: `Report ${symbol}`,
  text: `${text}\n`,
});
