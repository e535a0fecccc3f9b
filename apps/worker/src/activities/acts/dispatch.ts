import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import type { ClaimedEffect } from '@vigil/ledger/effects';
import { letterMail, type OfficialLetter } from '@vigil/notify/letter-mail';
import type { EffectsParts } from '../../parts.js';
import { mailed } from '../mailed.js';
import type { Act } from '../perform.js';
import { composed, mailId, recordDispatch, type DispatchOutcome } from './dispatched.js';

/** What the act of any official text needs: its own texts and identities, and a mail server that can be asked whether it answers. */
export type DispatchParts = Pick<
  EffectsParts,
  'ledger' | 'opener' | 'mailer' | 'mailServerAnswers' | 'letterAddress' | 'log'
>;

/** What one kind of official text brings to its dispatch: how it reads, and how its stream hears what became of it. */
export interface OfficialText<K extends 'letter' | 'note'> {
  /** As a log calls it; it tells no case and no State. */
  readonly called: string;
  /** The command by which its stream records the result. */
  readonly records: string;
  /** What that command carries besides the outcome. */
  readonly subject: (draft: DraftOf<K>) => object;
  /**
   * What goes out and to whom, as it was decided at its departure, or undefined if it must not leave.
   *
   * @throws LetterIncomplete if it can't be rendered as it was decided
   */
  readonly compose: (effect: ClaimedEffect, draft: DraftOf<K>) => Promise<Outgoing | undefined>;
}
type DraftOf<K extends EffectDraft['kind']> = Extract<EffectDraft, { kind: K }>;
type Outgoing = Omit<OfficialLetter, 'id'>;

/**
 * Sends an official text whose departure is recorded, and records what became of it.
 *
 * Contract:
 * 1. It is begun only while the mail server answers, and noted as begun before the first byte of it goes out.
 * 2. Begun and its end not noted, it may have left: `IN_DOUBT`, and a person decides. It is never sent again by itself.
 * 3. The server's word is final: taken is `CONFIRMED`, refused for good is `FAILED`; asked to try later, it is as if never begun.
 * 4. What cannot be rendered as it was decided, because a key is destroyed or a sentence had to go, does not leave: `FAILED`.
 * 5. There is one result for an attempt: all its results are one command, of which the first is recorded.
 */
export const dispatchAct =
  <K extends 'letter' | 'note'>(parts: DispatchParts, text: OfficialText<K>): Act<K> =>
  async (effect, draft) => {
    const record = (outcome: DispatchOutcome) =>
      recordDispatch(parts, text, effect, { ...text.subject(draft), outcome });
    if (effect.interrupted) return record('IN_DOUBT');
    const mail = await composed(parts, text.called, async () => {
      const outgoing = await text.compose(effect, draft);
      return outgoing && letterMail({ id: mailId(parts, effect), ...outgoing });
    });
    if (mail === undefined) return record('FAILED');
    await parts.mailServerAnswers();
    await effect.markSending();
    return record(await mailed(parts, effect, mail));
  };
