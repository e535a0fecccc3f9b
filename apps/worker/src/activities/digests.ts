import { digestIsOver, finishDigest } from '@vigil/ledger/digests';
import { reminderMail } from '@vigil/notify/reminder-mail';
import type { Digest, Digests } from '@vigil/workflows/contract';
import type { ConductingParts } from '../parts.js';
import { beating } from './beating.js';

/**
 * Sends a colleague the one mail of a day, under a Message-ID fixed by colleague and day: interrupted between the mail server's
 * answer and our note, it is the same mail again, never a second one. Whoever has gone, or has no address, gets none.
 */
export const digests = (parts: DigestParts): Digests => ({
  sendDigest: ({ colleague, day }) => beating(() => send(parts, { colleague, day })),
});

type DigestParts = Pick<ConductingParts, 'ledger' | 'mailer' | 'desk' | 'log'>;

async function send(
  { ledger, mailer, desk, log }: DigestParts,
  { colleague, day }: Pick<Digest, 'colleague' | 'day'>,
): Promise<void> {
  if (await digestIsOver(ledger, { colleague, day })) return;
  const { state } = await ledger.office.current(ledger.pool);
  const reader = state.colleagues[colleague];
  if (reader && !reader.retired && reader.email !== null) {
    const id = ledger.tokens.token('digest', `${colleague}/${day}`).toString('hex');
    const { accepted } = await mailer.send(
      reminderMail({ id, to: reader.email, desk, language: reader.language }),
    );
    if (!accepted) log.warn('a digest was refused for good; what it tells of is in the inbox');
  }
  await finishDigest(ledger, { colleague, day });
}
