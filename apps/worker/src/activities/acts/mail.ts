import { goesAtOnce } from '@vigil/domain/office/digest';
import type { Colleague } from '@vigil/domain/office/office-state';
import { mailedOf } from '@vigil/domain/office/recipients';
import { finishEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import { MailNotDelivered, type Mail } from '@vigil/notify/mailer';
import { reminderMail } from '@vigil/notify/reminder-mail';
import { Delivered } from '../../delivered.js';
import { joinDigest } from '../../digest-queue.js';
import type { ConductingParts } from '../../parts.js';
import type { Act } from '../perform.js';

type MailParts = Pick<ConductingParts, 'ledger' | 'client' | 'mailer' | 'desk' | 'log'>;

/**
 * Sees to it that each colleague hears by mail that something waits: at once where it is urgent (`goesAtOnce`), else with the
 * one mail of the next morning, for which the act is over as soon as that is noted. Whoever has no address finds it in the
 * inbox all the same; an act that reaches nobody by mail has failed.
 */
export const mailAct =
  (parts: MailParts, delivered = new Delivered()): Act<'mail'> =>
  async (effect, { to, notice }) => {
    const { ledger } = parts;
    const { state } = await ledger.office.current(ledger.pool);
    const readers = [...new Set(mailedOf(to, state, ledger.now()))]
      .map((id) => state.colleagues[id])
      .filter(isReached);
    await effect.markSending();
    const reached = goesAtOnce(notice, state, ledger.now())
      ? await mailNow(parts, effect, readers, delivered)
      : await mailInTheMorning(parts, readers);
    await finishEffect(ledger, effect.id, reached ? 'DONE' : 'FAILED');
  };

type Reached = Colleague & { readonly email: string };
const isReached = (colleague: Colleague | undefined): colleague is Reached =>
  colleague !== undefined && !colleague.retired && colleague.email !== null;

async function mailInTheMorning(parts: MailParts, readers: readonly Reached[]): Promise<boolean> {
  for (const { id } of readers) await joinDigest(parts, id);
  return readers.length > 0;
}

/** Under a Message-ID fixed by act and addressee. Answers whether one at least was taken; all others were refused for good. */
async function mailNow(
  { ledger, mailer, desk, log }: MailParts,
  effect: ClaimedEffect,
  readers: readonly Reached[],
  delivered: Delivered,
): Promise<boolean> {
  const mails = readers.map(({ id, email, language }): Mail => {
    const token = ledger.tokens.token('mail', `${effect.id}/${id}`).toString('hex');
    return reminderMail({ id: token, to: email, desk, language });
  });
  let taken = 0;
  let trouble: MailNotDelivered | undefined;
  for (const mail of mails) {
    try {
      if (delivered.has(mail.messageId) || (await mailer.send(mail)).accepted) {
        delivered.add(mail.messageId);
        taken += 1;
      }
    } catch (error) {
      // Asked to try later for one mailbox, the others are served; with the server away, none is.
      if (!(error instanceof MailNotDelivered) || error.code === undefined) throw error;
      trouble = error;
    }
  }
  if (trouble) throw trouble;
  if (taken < mails.length || mails.length === 0)
    log.warn(`of ${mails.length} mails of a reminder, ${taken} were taken; the rest was refused for good`);
  return taken > 0;
}
