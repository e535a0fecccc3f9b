import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server of a test's own: takes mails, refuses them with a code, or is away, as the test says. */
export class TestMailServer {
  readonly taken: TakenMail[] = [];
  /** The code to answer every mail with, or null to take it. */
  refuses: number | null = null;
  /** An address whose mailbox is full for now, or null. */
  refusesFor: string | null = null;
  private server: SMTPServer | undefined;
  private port = 0;

  static async start(): Promise<TestMailServer> {
    const mails = new TestMailServer();
    await mails.comeBack();
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Listens on the port it had. */
  async comeBack(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        simpleParser(stream).then(({ messageId, to, subject, text }) => {
          const [address] = [to ?? []].flat().flatMap(({ value }) => value);
          const code = address?.address === this.refusesFor ? 452 : this.refuses;
          if (code !== null) {
            done(Object.assign(new Error('no'), { responseCode: code }));
            return;
          }
          this.taken.push({
            messageId: messageId ?? '',
            to: address?.address ?? '',
            subject: subject ?? '',
            text: text ?? '',
          });
          done();
        }, done);
      },
    });
    await new Promise<void>((resolve) => {
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as { port: number }).port;
    this.server = server;
  }

  /** From now on nobody answers. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => {
      if (server) server.close(resolve);
      else resolve();
    });
  }
}
