import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The whole mail as it came over the wire. */
  readonly source: string;
}

/** Its answer to one mail, held back. */
export interface HeldMail {
  readonly mail: TakenMail;
  /** Says the 250 after all. */
  readonly answer: () => void;
}

/** A mail server of a test's own. It takes every mail, and can hold its 250 back; or it is away. */
export class HoldingMailServer {
  readonly taken: TakenMail[] = [];
  private server: SMTPServer | undefined;
  private port = 0;
  private holds: ((mail: TakenMail) => boolean) | undefined;
  private readonly heldBack: HeldMail[] = [];

  static async start(): Promise<HoldingMailServer> {
    const mails = new HoldingMailServer();
    await mails.comeBack();
    return mails;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** From now on such mails are taken, and their senders not told so. */
  hold(which: (mail: TakenMail) => boolean): void {
    this.holds = which;
  }

  /** The mails whose senders wait for an answer. */
  get held(): readonly HeldMail[] {
    return this.heldBack;
  }

  /** Answers everybody from now on, those that waited too. */
  release(): void {
    this.holds = undefined;
    for (const { answer } of this.heldBack.splice(0)) answer();
  }

  async comeBack(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.take(Buffer.concat(chunks), done));
      },
    });
    server.on('error', () => undefined); // a sender that was killed
    await new Promise<void>((resolve) => {
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.server.address() as { port: number }).port;
    this.server = server;
  }

  /** From now on nobody answers at its address. */
  async goAway(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => {
      if (server) server.close(resolve);
      else resolve();
    });
  }

  private async take(source: Buffer, done: () => void): Promise<void> {
    const { messageId, to, subject, text } = await simpleParser(source);
    const [address] = [to ?? []].flat().flatMap(({ value }) => value);
    const mail = {
      messageId: messageId ?? '',
      to: address?.address ?? '',
      subject: subject ?? '',
      text: text ?? '',
      source: source.toString('latin1'),
    };
    this.taken.push(mail);
    if (this.holds?.(mail)) this.heldBack.push({ mail, answer: () => done() });
    else done();
  }
}
