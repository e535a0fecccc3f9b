import { SMTPServer } from 'smtp-server';
import { Mailer } from './mailer.js';

const mail = { messageId: '<m1@vigil.invalid>', to: ['amira@office.invalid'], subject: 's', text: 't' };

async function server(
  answer: Error | null,
): Promise<{ url: string; taken: string[]; close: () => Promise<void> }> {
  const taken: string[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let data = '';
      stream.on('data', (chunk: Buffer) => (data += chunk.toString('utf8')));
      stream.on('end', () => {
        taken.push(data);
        done(answer);
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => smtp.close(resolve)),
  };
}

const refusing = (code: number) => Object.assign(new Error('no'), { responseCode: code });

describe('Mailer', () => {
  it('delivers with the fixed Message-ID and no mailer header', async () => {
    const smtp = await server(null);
    const mailer = new Mailer({ url: smtp.url, from: 'vigil@office.invalid' });
    await expect(mailer.send(mail)).resolves.toEqual({ accepted: true });
    expect(smtp.taken[0]).toMatch(/^Message-ID: <m1@vigil\.invalid>/im);
    expect(smtp.taken[0]).not.toMatch(/x-mailer/i);
    mailer.close();
    await smtp.close();
  });

  it('takes a refusal for good as an answer', async () => {
    const smtp = await server(refusing(550));
    const mailer = new Mailer({ url: smtp.url, from: 'vigil@office.invalid' });
    await expect(mailer.send(mail)).resolves.toEqual({ accepted: false, code: 550 });
    mailer.close();
    await smtp.close();
  });

  it.each([['asks to try later', 451]])('throws what a retry may mend: the server %s', async (_why, code) => {
    const smtp = await server(refusing(code));
    const mailer = new Mailer({ url: smtp.url, from: 'vigil@office.invalid' });
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailNotDelivered', code });
    mailer.close();
    await smtp.close();
  });

  it('throws when nobody answers', async () => {
    const smtp = await server(null);
    await smtp.close();
    const mailer = new Mailer({ url: smtp.url, from: 'vigil@office.invalid', patienceMs: 2_000 });
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailNotDelivered', code: undefined });
    mailer.close();
  });
});
