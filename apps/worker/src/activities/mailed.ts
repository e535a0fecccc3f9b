import type { ClaimedEffect } from '@vigil/ledger/effects';
import { EffectEntity } from '@vigil/ledger/entities/effect.entity';
import { MailNotDelivered, type Mail } from '@vigil/notify/mailer';
import type { EffectsParts } from '../parts.js';

/**
 * Hands an official text to the mail server, whose word is final. Without an answer nobody can tell how far it got: in doubt.
 *
 * @throws MailNotDelivered if the server asked to try later: then it is as if it was never begun
 */
export async function mailed(
  { ledger, mailer }: Pick<EffectsParts, 'ledger' | 'mailer'>,
  { id }: ClaimedEffect,
  mail: Mail,
): Promise<'CONFIRMED' | 'FAILED' | 'IN_DOUBT'> {
  try {
    return (await mailer.send(mail)).accepted ? 'CONFIRMED' : 'FAILED';
  } catch (error) {
    if (!(error instanceof MailNotDelivered) || error.code === undefined) return 'IN_DOUBT';
    await ledger.source.getRepository(EffectEntity).update({ id, state: 'SENDING' }, { state: 'OPEN' });
    throw error;
  }
}
