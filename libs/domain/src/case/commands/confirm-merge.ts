import { z } from 'zod';
import { operational } from '../../classification.js';
import { defineCommand, OPEN } from '../define-command.js';
import { draft } from '../define-event.js';
import { mergeRequested } from '../events/merge-requested.js';
import { mergedInto } from '../events/merged-into.js';
import { answerIsOfTarget } from '../guards/merge.js';

/**
 * Marks the case as merged, sent by the case that took it in. Where anything was recorded here since it asked, it asks once
 * more instead: a withdrawal in between must not be lost.
 */
export const confirmMerge = defineCommand({
  name: 'ConfirmMerge',
  summary: 'Mark the case as merged into another',
  group: 'case',
  schema: z.strictObject({
    /** The last step of this case that was taken in. */
    upTo: operational(z.int()),
  }),
  issuedBy: ['stream'],
  by: [],
  from: OPEN,
  whileHeld: true,
  guards: [answerIsOfTarget],
  record: ({ state, payload: { upTo }, moment }) => {
    const { merge } = state;
    if (merge === null) return [];
    const { target, requestedBy: by } = merge;
    return state.decidedAt > upTo
      ? [draft(mergeRequested, { target, by, reason: null, at: moment.effectiveAt })]
      : [
          draft(mergedInto, {
            target,
            at: moment.effectiveAt,
            ends: state.terms.map(({ kind, subject }) => ({ kind, subject })),
          }),
        ];
  },
});
