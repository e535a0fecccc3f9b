import { MailNotDelivered } from '@vigil/notify/mailer';
import { createTransport } from 'nodemailer';

/**
 * A question to the mail server that sends nothing: does it answer, and let us in? Asked before what must not be begun in vain.
 *
 * @param url `smtp://host:port` or `smtps://user:password@host:port`
 * @returns a function that resolves if it does, and throws MailNotDelivered otherwise
 */
export const mailServerAnswers = (url: string) => async (): Promise<void> => {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.verify();
  } catch {
    throw new MailNotDelivered(undefined);
  } finally {
    transport.close();
  }
};

const PATIENCE_MS = 20_000;
