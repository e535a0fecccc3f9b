import { createTransport, type Transporter } from 'nodemailer';

/** One mail as it goes out. Bodies are plain text. */
export interface Mail {
  /** Fixed by what it tells, so that a repeat is recognised: `<opaque@host>`. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MailerOptions {
  /** `smtp://host:port` or `smtps://user:password@host:port`. */
  readonly url: string;
  readonly from: string;
  /** How long a silent mail server may take, in milliseconds. */
  readonly patienceMs?: number;
}

/** The mail server's answer. It throws what a retry may mend; a refusal for good is an answer. */
export type Delivery = { readonly accepted: true } | { readonly accepted: false; readonly code: number };

/** Hands mails to the office's mail server over SMTP. */
export class Mailer {
  private readonly transport: Transporter;

  constructor(private readonly options: MailerOptions) {
    const patience = options.patienceMs ?? 20_000;
    this.transport = createTransport({
      url: options.url,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Resolves once the server has taken the mail or refused it for good (5xx); throws MailNotDelivered otherwise. */
  async send(mail: Mail): Promise<Delivery> {
    try {
      await this.transport.sendMail({
        from: this.options.from,
        to: [...mail.to],
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        xMailer: false,
        headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
      });
      return { accepted: true };
    } catch (error) {
      const code = (error as { responseCode?: unknown }).responseCode;
      if (typeof code === 'number' && code >= 500) return { accepted: false, code };
      throw new MailNotDelivered(typeof code === 'number' ? code : undefined);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** The mail server is away or asks to try later. Says nothing of the mail. */
export class MailNotDelivered extends Error {
  override readonly name = 'MailNotDelivered';
  constructor(readonly code: number | undefined) {
    super(code === undefined ? 'The mail server did not answer' : `The mail server answered ${code}`);
  }
}
