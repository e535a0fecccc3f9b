import { ApplicationFailure } from '@temporalio/common';
import type { EffectDraft } from '@vigil/domain/stream/effect-draft';
import { claimEffect, type ClaimedEffect } from '@vigil/ledger/effects';
import type { Performer } from '@vigil/workflows/contract';
import type { WorkerParts } from '../parts.js';
import { beating, type Progressing } from './beating.js';
import { recordedCourse } from './recorded-course.js';

/**
 * Does one kind of act and notes its end, by a step that closes it or by `finishEffect`. Throws only what a retry may mend.
 * It runs under the act's lock, and may run again after an interruption.
 */
export type Act<K extends EffectDraft['kind']> = (
  effect: ClaimedEffect,
  draft: Extract<EffectDraft, { kind: K }>,
  progressing: Progressing,
) => Promise<void>;

/** The acts that a worker can do, by kind. */
export type Acts = { readonly [K in EffectDraft['kind']]?: Act<K> };

/** The activity that does what was decided, as the act's row says, never as the message that asks for it. */
export const performer =
  (parts: Pick<WorkerParts, 'ledger' | 'claims'>, acts: Acts): Performer['perform'] =>
  (stream, id) =>
    beating(async (progressing) => {
      const claim = await claimEffect(parts.ledger, id, parts.claims);
      if (claim.claim === 'held') throw heldElsewhere();
      if (claim.claim === 'unknown') throw unknownEffect();
      if (claim.claim === 'mine') await perform(claim.effect, stream, acts, progressing);
      const course = await recordedCourse(parts.ledger, stream);
      if (course.effects.some((effect) => effect.id === id)) throw stillOpen();
      return course;
    });

async function perform(
  effect: ClaimedEffect,
  stream: string,
  acts: Acts,
  progressing: Progressing,
): Promise<void> {
  try {
    if (effect.stream !== stream) throw unknownEffect();
    const { draft } = effect;
    const act = acts[draft.kind] as Act<EffectDraft['kind']> | undefined;
    if (!act) throw notOfThisWorker();
    await act(effect, draft, progressing);
  } finally {
    await effect.release();
  }
}

const heldElsewhere = () =>
  ApplicationFailure.retryable(
    'Another worker is doing this act. It is looked at again later.',
    'EffectHeld',
  );
const unknownEffect = () =>
  ApplicationFailure.nonRetryable(
    'The stream has no such act. Was the ledger restored to an earlier day than Temporal?',
    'UnknownEffect',
  );
const notOfThisWorker = () =>
  ApplicationFailure.nonRetryable(
    'This worker has not the keys for such an act: it came by the wrong queue.',
    'NotOfThisWorker',
  );
const stillOpen = () =>
  ApplicationFailure.retryable(
    'The act was done, and is still recorded as open. Its activity is at fault.',
    'EffectStillOpen',
  );
