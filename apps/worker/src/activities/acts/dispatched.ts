import { deciderOf } from '@vigil/domain/decider-of';
import type { EffectEnd } from '@vigil/ledger/effect-state';
import { finishEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import { execute } from '@vigil/ledger/execute';
import type { Mail } from '@vigil/notify/mailer';
import { LetterIncomplete } from '../../letters/compose-letter.js';
import type { EffectsParts } from '../../parts.js';
import { patiently } from '../patiently.js';

type Parts = Pick<EffectsParts, 'ledger' | 'log'>;

/** What became of an official text: taken, refused for good, or nobody can tell. */
export type DispatchOutcome = keyof typeof ENDS;
const ENDS = { CONFIRMED: 'DONE', FAILED: 'FAILED', IN_DOUBT: 'IN_DOUBT' } as const satisfies Record<
  string,
  EffectEnd
>;

/** What fixes the Message-ID of a text that leaves: the same for the same act. */
export const mailId = ({ ledger }: Pick<Parts, 'ledger'>, { id }: Pick<ClaimedEffect, 'id'>): string =>
  ledger.tokens.token('letter', id).toString('hex');

/**
 * A text as it goes out; undefined, with a warning, where it can't be rendered as it was decided, and so must not leave.
 *
 * @param called as a log calls it; it tells no case and no State
 */
export async function composed(
  { log }: Pick<Parts, 'log'>,
  called: string,
  compose: () => Promise<Mail | undefined>,
): Promise<Mail | undefined> {
  try {
    return await compose();
  } catch (error) {
    if (!(error instanceof LetterIncomplete)) throw error;
    log.warn(`a ${called} can not be rendered as it was decided, and does not leave`, error);
    return undefined;
  }
}

/**
 * Records the result as an event that closes the act, by the command `records` of its stream. While the database is away it is held
 * here: what we know is not lost.
 */
export async function recordDispatch(
  { ledger, log }: Parts,
  { called, records }: { readonly called: string; readonly records: string },
  { id, stream }: ClaimedEffect,
  payload: { readonly outcome: DispatchOutcome; readonly [subject: string]: unknown },
): Promise<void> {
  const as = ENDS[payload.outcome];
  const recorded = await patiently(() =>
    execute(ledger, {
      decider: deciderOf(stream),
      stream,
      command: {
        type: records,
        payload,
        actor: { origin: 'clockwork' },
        commandId: ledger.tokens.commandId('clockwork', records, id),
        causationId: id,
      },
      fingerprint: ledger.tokens.fingerprint(payload),
      closes: { effect: id, as },
    }),
  );
  if (recorded.outcome === 'recorded' || recorded.outcome === 'replayed' || recorded.outcome === 'key-reused')
    return;
  // Its stream no longer waits for this result: a person resolved it meanwhile. The act is over all the same.
  log.warn(`the result of a ${called} was not recorded: ${recorded.outcome}`);
  await finishEffect(ledger, id, as);
}
