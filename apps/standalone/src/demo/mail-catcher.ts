import { createServer, type Server } from 'node:http';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

export interface MailCatcher {
  readonly smtpPort: number;
  readonly page: string;
  readonly close: () => Promise<void>;
}

const KEPT = 500;

/** Catches every mail of the demo: nothing leaves the machine. `GET /messages` lists the last five hundred, newest first. */
export async function startMailCatcher({
  smtpPort,
  pagePort,
  now,
}: {
  smtpPort: number;
  pagePort: number;
  now: () => Date;
}): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      simpleParser(stream)
        .then(({ messageId, to, subject, text }) => {
          const addressees = [to ?? []]
            .flat()
            .flatMap(({ value }) => value.map(({ address }) => address ?? ''));
          caught.unshift({
            messageId: messageId ?? '',
            to: addressees,
            subject: subject ?? '',
            text: text ?? '',
            at: now().toISOString(),
          });
          caught.length = Math.min(caught.length, KEPT);
          done();
        })
        .catch((error: unknown) => {
          done(error instanceof Error ? error : new Error('unreadable mail'));
        });
    },
  });
  await new Promise<void>((resolve) => {
    smtp.listen(smtpPort, '127.0.0.1', resolve);
  });
  const page = createServer((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify(caught));
  });
  await new Promise<void>((resolve) => {
    page.listen(pagePort, '127.0.0.1', resolve);
  });
  return { smtpPort, page: `http://127.0.0.1:${pagePort}/messages`, close: () => closeBoth(smtp, page) };
}

const closeBoth = async (smtp: SMTPServer, page: Server): Promise<void> => {
  await new Promise<void>((resolve) => {
    smtp.close(resolve);
  });
  page.closeAllConnections();
  await new Promise<void>((resolve) => {
    page.close(() => {
      resolve();
    });
  });
};
